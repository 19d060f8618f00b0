package org.cairncrm.integration.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The source and the notation of a value.
 *
 * @param templates the first one that is not empty is used
 * @param values translations of texts; other texts are rejected unless there is an {@code
 *     otherwise}
 * @param otherwise the value for texts that {@code values} does not name; empty for no value
 * @param format the format of days and times; null for ISO 8601
 * @param language the language of the names of months in the format
 * @param times a column to multiply by
 * @param dividedBy a column to divide by
 * @param negated whether to reverse the sign
 * @param separator the separator of several values in one cell; null for the default
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
  /** The maximum number of values that a message lists. */
  private static final int NAMED = 10;

  /** A column without any conversion. */
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

  /** All columns of the value. */
  Stream<String> columns() {
    return Stream.concat(
        templates.stream().flatMap(template -> template.columns().stream()),
        Stream.of(times, dividedBy).filter(Objects::nonNull));
  }

  /** The column names for a message about all their cells; empty for a constant text. */
  String columnNames() {
    return templates.stream()
        .map(ColumnTemplate::columnNames)
        .filter(names -> !names.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** The first template that is not empty, or the first of all. */
  ColumnTemplate used(Row row) {
    return templates.stream()
        .filter(template -> template.fill(row) != null)
        .findFirst()
        .orElseGet(templates::getFirst);
  }

  /**
   * The reason why the value is empty.
   *
   * @param needed the purpose, such as {@code must name the order}
   */
  UnusableRow empty(Row row, String needed) {
    return templates.size() == 1
        ? templates.getFirst().empty(row, needed)
        : new UnusableRow(columnNames(), "are all empty, but one of them " + needed);
  }

  /**
   * @return null when the value is empty
   * @throws UnusableRow when the text is not among {@code values}, or is too long
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
