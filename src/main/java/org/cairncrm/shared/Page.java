package org.cairncrm.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next what to pass as {@code cursor} for the page after this one; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {
  /** The most that a caller may ask for at once. */
  public static final int MOST = 200;

  /** What a caller gets who asks for no number. */
  public static final int USUAL = 50;

  /**
   * Cuts a page out of rows of which one more than {@code limit} was read: that one shows that more
   * follow.
   */
  public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> cursor) {
    return rows.size() <= limit
        ? new Page<>(rows, null)
        : new Page<>(
            List.copyOf(rows.subList(0, limit)), cursor.apply(rows.get(limit - 1)).encoded());
  }
}
