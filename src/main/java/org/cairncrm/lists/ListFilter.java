package org.cairncrm.lists;

import java.util.List;

/**
 * A condition of a list.
 *
 * @param values as people write them, such as {@code 2026-03-01} or {@code me}
 */
public record ListFilter(ListColumn column, FilterOperator operator, List<String> values) {
  /** The filter in an address: {@code column:operator:value}. */
  public String written() {
    String joined =
        operator.takesSeveral()
            ? String.join(",", values.stream().map(value -> value.replace(",", "\\,")).toList())
            : String.join("", values);
    return column.key() + ":" + operator.word() + (operator.takesNothing() ? "" : ":" + joined);
  }
}
