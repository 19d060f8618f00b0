package org.cairncrm.integration.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a file become.
 *
 * @param index its place in the mapping, from 0
 * @param when which rows; all of these must hold
 * @param id what the source calls it; null for a line of an order
 * @param customer what the source calls whom it is of
 * @param parent what the source calls what it belongs to
 * @param fields by their names; only a list has several values
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

  /** Whether rows that say the same of it say it once; those of a line or of a sum add up. */
  boolean repeats() {
    return kind.repeats()
        && kind.fields().stream()
            .noneMatch(field -> field.ownOfRow() && !values(field.name()).isEmpty());
  }

  /** Where a field comes from; empty when it is not mapped. */
  List<Value> values(String field) {
    return fields.getOrDefault(field, List.of());
  }

  /** The columns that a field is read from; empty when it is not mapped. */
  String columnNames(String field) {
    return values(field).stream()
        .map(Value::columnNames)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** All columns that its rows are read from. */
  Stream<String> columns() {
    Stream<Value> values =
        Stream.concat(
            Stream.of(customer, id, parent).filter(Objects::nonNull),
            fields.values().stream().flatMap(List::stream));
    return Stream.concat(when.stream().map(RowCondition::column), values.flatMap(Value::columns));
  }
}
