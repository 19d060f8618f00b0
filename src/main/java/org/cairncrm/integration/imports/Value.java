package org.cairncrm.integration.imports;

import java.time.chrono.IsoEra;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from: a column, or a text with columns in braces.
 *
 * @param text such as {@code Customer {id}}; a column alone is in braces as well
 * @param values what stands for what; others are refused unless there is an {@code otherwise}
 * @param otherwise for what {@code values} does not name; empty for nothing
 * @param format how days and times are written; null for ISO 8601
 * @param times a column to multiply it by
 * @param negated whether its sign is turned
 */
record Value(
    String text,
    Map<String, String> values,
    @Nullable String otherwise,
    @Nullable String format,
    @Nullable String times,
    boolean negated) {
  private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)}");

  /** A column as it stands. */
  static Value column(String column) {
    return new Value("{" + column + "}", Map.of(), null, null, null, false);
  }

  /**
   * Reads days and times that are written so; not those that no calendar has, such as February
   * 30th.
   *
   * @throws IllegalArgumentException when it is no pattern
   */
  static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder()
        .appendPattern(pattern)
        // what is written without one is of ours, which a strict reader wants to be told
        .parseDefaulting(ChronoField.ERA, IsoEra.CE.getValue())
        .toFormatter(Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** The columns that it is made of. */
  List<String> columns() {
    List<String> columns = new ArrayList<>();
    COLUMN.matcher(text).results().forEach(found -> columns.add(found.group(1)));
    if (times != null) {
      columns.add(times);
    }
    return columns;
  }

  /** The column to name when it is at fault; empty for a text without columns. */
  String column() {
    Matcher column = COLUMN.matcher(text);
    return column.find() ? column.group(1) : "";
  }

  /**
   * @return null when a column that it is made of says nothing
   * @throws Unusable when it is not among the values
   */
  @Nullable String of(Row row) {
    String read = read(row);
    if (read == null || values.isEmpty()) {
      return read;
    }
    String value = values.get(read);
    if (value == null && otherwise == null) {
      throw new Unusable(column(), "is '" + read + "', for which the mapping has no value");
    }
    String found = value == null ? otherwise : value;
    return found == null || found.isEmpty() ? null : found;
  }

  private @Nullable String read(Row row) {
    Matcher columns = COLUMN.matcher(text);
    StringBuilder read = new StringBuilder();
    int from = 0;
    while (columns.find()) {
      String cell = row.cell(columns.group(1));
      if (cell == null) {
        return null;
      }
      read.append(text, from, columns.start()).append(cell);
      from = columns.end();
    }
    return read.append(text, from, text.length()).toString();
  }
}
