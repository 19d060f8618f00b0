package org.cairncrm.lists;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * What people save of a view.
 *
 * @param filter conditions as in an address
 * @param sort null for the usual order
 * @param columns separated by commas; null for those that are shown at first
 * @param query null for none
 * @param shared false if left out
 */
public record ViewContent(
    @NotNull @SingleLine @Size(max = 100) String title,
    @Nullable @Size(max = ListRequest.MOST_FILTERS)
        List<@NotNull @SingleLine @Size(max = ListRequest.LONGEST) String> filter,
    @Nullable @SingleLine @Size(max = 100) String sort,
    @Nullable @SingleLine @Size(max = 2000) String columns,
    @Nullable @SingleLine @Size(max = 200) String query,
    @Nullable Boolean shared) {
  /** What is asked of the list, saved under a title. */
  public static ViewContent of(String title, ListRequest request, boolean shared) {
    return new ViewContent(
        title, request.filter(), request.sort(), request.columns(), request.query(), shared);
  }

  ListRequest request() {
    return new ListRequest(filter == null ? List.of() : filter, sort, columns, query);
  }

  boolean isShared() {
    return Boolean.TRUE.equals(shared);
  }
}
