package org.cairncrm.integration.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from, and how it is written there.
 *
 * @param templates the first one that is not empty is read
 * @param values what stands for what; others are refused unless there is an {@code otherwise}
 * @param otherwise for what {@code values} does not name; empty for nothing
 * @param format how days and times are written; null for ISO 8601
 * @param language of the names of months in it
 * @param times a column to multiply it by
 * @param dividedBy a column to divide it by
 * @param negated whether its sign is turned
 * @param separator between several values of one cell; null for the usual one
 */
record Value(
    List<ColumnTemplate> templates,
    Map<String, String> values,
    @Nullable String otherwise,
    @Nullable String format,
    Locale language,
    @Nullable String times,
    @Nullable String dividedBy,
    boolean negated,
    NumberNotation numbers,
    @Nullable String separator) {
  /** How many of its values a message names. */
  private static final int NAMED = 10;

  /** A column as it is. */
  static Value column(String column, NumberNotation numbers) {
    return new Value(
        List.of(ColumnTemplate.column(column)),
        Map.of(),
        null,
        null,
        Locale.ROOT,
        null,
        null,
        false,
        numbers,
        null);
  }

  /** All columns that it is read from. */
  Stream<String> columns() {
    return Stream.concat(
        templates.stream().flatMap(template -> template.columns().stream()),
        Stream.of(times, dividedBy).filter(Objects::nonNull));
  }

  /** The columns to name when their cells are at fault together; empty for a constant text. */
  String columnNames() {
    return templates.stream()
        .map(ColumnTemplate::columnNames)
        .filter(names -> !names.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** The template that says something; the first when none does. */
  ColumnTemplate used(Row row) {
    return templates.stream()
        .filter(template -> template.fill(row) != null)
        .findFirst()
        .orElseGet(templates::getFirst);
  }

  /**
   * Why it says nothing.
   *
   * @param needed for what, such as {@code must name the order}
   */
  UnusableRow empty(Row row, String needed) {
    return templates.size() == 1
        ? templates.getFirst().empty(row, needed)
        : new UnusableRow(columnNames(), "are all empty, but one of them " + needed);
  }

  /**
   * @return null when a column that it is made of is empty
   * @throws UnusableRow when it is not among the values, or too long
   */
  @Nullable String of(Row row) {
    String read = templates.size() == 1 ? templates.getFirst().fill(row) : used(row).fill(row);
    if (read == null || values.isEmpty()) {
      return read;
    }
    String value = values.get(read);
    if (value == null && otherwise == null) {
      throw UnusableRow.value(
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
