package org.cairncrm.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list with its columns.
 *
 * @param sort the usual order: a column, with a hyphen before it for descending order
 * @param searchable whether it can be searched by words
 */
public record ListSummary(
    String name, String title, String sort, boolean searchable, List<Column> columns) {
  /**
   * A column of a list.
   *
   * @param shown whether it is shown until other columns are chosen
   * @param operators the conditions of its filters; empty if the list cannot be filtered by it
   * @param values the known words; null for other columns
   */
  public record Column(
      String key,
      String title,
      ColumnKind kind,
      boolean shown,
      boolean sortable,
      List<FilterOperator> operators,
      @Nullable List<Value> values) {}

  /**
   * A known word of a column.
   *
   * @param value as filters and rows have it
   */
  public record Value(String value, String title) {}
}
