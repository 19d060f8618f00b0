package org.cairncrm.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a list, checked against its columns.
 *
 * @param columns the columns to show
 * @param sort the column to order by
 * @param sorted whether the order was asked for, and is not the usual one
 * @param words to search for; null for none
 */
public record ListQuery(
    ListDefinition list,
    List<ListColumn> columns,
    List<ListFilter> filters,
    ListColumn sort,
    boolean descending,
    boolean sorted,
    @Nullable String words) {
  /** Whether the list is ordered by how well its rows match the words. */
  public boolean ranked() {
    return words != null && list.search() != null && filters.isEmpty() && !sorted;
  }
}
