package org.cairncrm.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next the {@code cursor} of the next page; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {
  /** The maximum size of a page. */
  public static final int MOST = 200;

  /** The default size of a page. */
  public static final int USUAL = 50;

  /**
   * Creates a page from up to {@code limit} + 1 rows. The extra row shows that another page
   * follows.
   */
  public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> cursor) {
    return rows.size() <= limit
        ? new Page<>(rows, null)
        : new Page<>(
            List.copyOf(rows.subList(0, limit)), cursor.apply(rows.get(limit - 1)).encoded());
  }

  /** The same page with other items. */
  public <U> Page<U> map(Function<? super T, ? extends U> item) {
    return new Page<>(items.stream().<U>map(item).toList(), next);
  }
}
