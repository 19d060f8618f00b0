package org.cairncrm.shared;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/**
 * The page of a list that a client asks for. A handler takes it as a parameter; it is read from the
 * query parameters {@code cursor} and {@code limit}. Pages of the console have a fixed size: they
 * read only {@code cursor} and set the size by {@link #limitedTo}.
 *
 * @param cursor the {@code next} of the previous page; null or empty for the first page
 * @param limit the maximum number of items
 */
@ParameterObject
public record PageRequest(
    @Nullable @Size(max = PageRequest.LONGEST) @Schema(types = "string") String cursor,
    @Min(1) @Max(Page.MOST) @Schema(defaultValue = "" + Page.USUAL) int limit) {
  /** The maximum length of a cursor, which may hold a name of 100 characters. */
  static final int LONGEST = 1000;

  /** The first page. */
  public static PageRequest first(int limit) {
    return new PageRequest(null, limit);
  }

  /** Whether this is the first page. */
  public boolean isFirst() {
    return cursor == null || cursor.isEmpty();
  }

  /** The same page with another maximum number of items. */
  public PageRequest limitedTo(int most) {
    return new PageRequest(cursor, most);
  }
}
