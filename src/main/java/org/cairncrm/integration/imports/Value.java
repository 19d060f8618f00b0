package org.cairncrm.integration.imports;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from, and how it is written there.
 *
 * @param values what stands for what; others are refused unless there is an {@code otherwise}
 * @param otherwise for what {@code values} does not name; empty for nothing
 * @param format how days and times are written; null for ISO 8601
 * @param times a column to multiply it by
 * @param negated whether its sign is turned
 * @param separator between several values of one cell; null for the usual one
 */
record Value(
    Template template,
    Map<String, String> values,
    @Nullable String otherwise,
    @Nullable String format,
    @Nullable String times,
    boolean negated,
    NumberNotation numbers,
    @Nullable String separator) {
  /** How many of its values a message names. */
  private static final int NAMED = 10;

  /** A column as it is. */
  static Value column(String column, NumberNotation numbers) {
    return new Value(Template.column(column), Map.of(), null, null, null, false, numbers, null);
  }

  /** All columns that it is read from. */
  Stream<String> columns() {
    return Stream.concat(template.columns().stream(), Stream.ofNullable(times));
  }

  /** The columns to name when their cells are at fault together; empty for a constant text. */
  String columnNames() {
    return template.columnNames();
  }

  /**
   * @return null when a column that it is made of is empty
   * @throws Unusable when it is not among the values, or too long
   */
  @Nullable String of(Row row) {
    String read = template.fill(row);
    if (read == null || values.isEmpty()) {
      return read;
    }
    String value = values.get(read);
    if (value == null && otherwise == null) {
      throw Unusable.value(
          columnNames(),
          read,
          "must be one of the mapping's 'values': "
              + String.join(", ", values.keySet().stream().sorted().limit(NAMED).toList())
              + (values.size() > NAMED ? ", …" : ""));
    }
    String found = value == null ? otherwise : value;
    return found == null || found.isEmpty() ? null : found;
  }
}
