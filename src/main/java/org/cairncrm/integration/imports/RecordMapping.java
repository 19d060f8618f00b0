package org.cairncrm.integration.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a file become.
 *
 * @param index its place in the mapping, from 0
 * @param when which rows; all of these must hold
 * @param id what the source calls it; null for a line of an order
 * @param customer what the source calls whom it is of
 * @param parent what the source calls what it belongs to
 * @param fields by their names
 */
record RecordMapping(
    int index,
    RecordKind kind,
    SourceFile from,
    List<RowCondition> when,
    @Nullable Value id,
    Value customer,
    @Nullable Value parent,
    Map<String, Value> fields) {

  boolean concerns(Row row) {
    for (RowCondition condition : when) {
      if (!condition.holds(row)) {
        return false;
      }
    }
    return true;
  }

  /** The column that a field is read from; empty when it is not mapped. */
  String column(String field) {
    Value value = fields.get(field);
    return value == null ? "" : value.column();
  }
}
