package org.cairncrm.integration.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Maps the rows of a file to a kind of record.
 *
 * @param index its position in the mapping, from 0
 * @param when the conditions for a row, all of which must hold
 * @param id the external id; null for an order line
 * @param customer the external id of the customer
 * @param parent the external id of the parent
 * @param fields the values by field name; only a list has several values
 */
record RecordMapping(
    int index,
    RecordKind kind,
    SourceFile from,
    List<RowCondition> when,
    @Nullable Value id,
    Value customer,
    @Nullable Value parent,
    Map<String, List<Value>> fields) {

  boolean concerns(Row row) {
    for (RowCondition condition : when) {
      if (!condition.holds(row)) {
        return false;
      }
    }
    return true;
  }

  /** Whether equal rows count once; rows of a line or of a sum add up instead. */
  boolean repeats() {
    return kind.repeats()
        && kind.fields().stream()
            .noneMatch(field -> field.ownOfRow() && !values(field.name()).isEmpty());
  }

  /** The values of a field; empty when it is not mapped. */
  List<Value> values(String field) {
    return fields.getOrDefault(field, List.of());
  }

  /** The columns of a field; empty when it is not mapped. */
  String columnNames(String field) {
    return values(field).stream()
        .map(Value::columnNames)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** All columns of the record. */
  Stream<String> columns() {
    Stream<Value> values =
        Stream.concat(
            Stream.of(customer, id, parent).filter(Objects::nonNull),
            fields.values().stream().flatMap(List::stream));
    return Stream.concat(when.stream().map(RowCondition::column), values.flatMap(Value::columns));
  }
}
