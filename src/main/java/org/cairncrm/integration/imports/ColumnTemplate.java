package org.cairncrm.integration.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairncrm.shared.InvisibleCharacters;
import org.jspecify.annotations.Nullable;

/**
 * A text with columns in braces, such as {@code Customer {id}}. A single column is a template too.
 * A part in brackets, such as {@code {first}[ {last}]}, is left out when one of its columns is
 * empty.
 */
record ColumnTemplate(List<Part> parts) {
  /** The maximum length of a cell or a filled template, equal to that of the longest field. */
  static final int LONGEST = 20_000;

  private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)}");
  private static final Pattern OPTIONAL =
      Pattern.compile("\\[([^\\[\\]{}]*(?:\\{[^{}]+}[^\\[\\]{}]*)+)]");

  /**
   * @param texts the texts before each column, and after the last
   */
  private record Part(boolean optional, List<String> columns, List<String> texts) {
    static Part of(boolean optional, String text) {
      List<String> columns = new ArrayList<>();
      List<String> texts = new ArrayList<>();
      Matcher column = COLUMN.matcher(text);
      int from = 0;
      while (column.find()) {
        texts.add(text.substring(from, column.start()));
        columns.add(column.group(1));
        from = column.end();
      }
      texts.add(text.substring(from));
      return new Part(optional, List.copyOf(columns), List.copyOf(texts));
    }

    /** Appends the part and returns true, unless a cell that it needs is empty. */
    boolean fill(Row row, StringBuilder filled) {
      int before = filled.length();
      filled.append(texts.getFirst());
      for (int at = 0; at < columns.size(); at++) {
        String cell = row.cell(columns.get(at));
        if (cell == null) {
          filled.setLength(before);
          return false;
        }
        requireLength(columns.get(at), cell, filled.length());
        filled.append(cell).append(texts.get(at + 1));
      }
      return true;
    }
  }

  static ColumnTemplate of(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher optional = OPTIONAL.matcher(text);
    int from = 0;
    while (optional.find()) {
      if (optional.start() > from) {
        parts.add(Part.of(false, text.substring(from, optional.start())));
      }
      parts.add(Part.of(true, optional.group(1)));
      from = optional.end();
    }
    if (from < text.length() || parts.isEmpty()) {
      parts.add(Part.of(false, text.substring(from)));
    }
    return new ColumnTemplate(List.copyOf(parts));
  }

  static ColumnTemplate column(String column) {
    return new ColumnTemplate(List.of(new Part(false, List.of(column), List.of("", ""))));
  }

  /**
   * @return null when a required cell is empty, or all cells are
   * @throws UnusableRow when the text would exceed {@link #LONGEST}; checked before it is built
   */
  @Nullable String fill(Row row) {
    StringBuilder filled = new StringBuilder();
    boolean said = columns().isEmpty();
    for (Part part : parts) {
      boolean whole = part.fill(row, filled);
      if (!whole && !part.optional()) {
        return null;
      }
      said |= whole && !part.columns().isEmpty();
    }
    if (!said) {
      return null;
    }
    return parts.size() == 1 ? filled.toString() : InvisibleCharacters.trim(filled.toString());
  }

  /** All columns of the template. */
  List<String> columns() {
    return parts.stream().flatMap(part -> part.columns().stream()).toList();
  }

  /** Whether the template is a single column without any text. */
  boolean isColumn() {
    return parts.size() == 1 && parts.getFirst().texts().equals(List.of("", ""));
  }

  private static void requireLength(String column, String cell, int before) {
    if (cell.length() > LONGEST) {
      throw new UnusableRow(
          column,
          "begins with %s and has %,d characters, but at most %,d are read"
              .formatted(UnusableRow.quoted(cell), cell.length(), LONGEST));
    }
    if (before + cell.length() > LONGEST) {
      throw new UnusableRow(
          column,
          "makes a text of more than %,d characters by the mapping: at most as many are read"
              .formatted(LONGEST));
    }
  }

  /** The column names for a message about all their cells. */
  String columnNames() {
    return String.join(", ", columns());
  }

  /**
   * The reason why the template cannot be filled: a column is empty.
   *
   * @param needed the purpose, such as {@code must name the order}
   */
  UnusableRow empty(Row row, String needed) {
    List<String> required =
        parts.stream()
            .filter(part -> !part.optional())
            .flatMap(part -> part.columns().stream())
            .toList();
    for (String column : required) {
      if (row.cell(column) == null) {
        String missing = row.missingRow(column);
        return new UnusableRow(
            column,
            missing == null
                ? "is empty, but " + needed
                : "is empty, since %s, but %s".formatted(missing, needed));
      }
    }
    return new UnusableRow(
        columnNames(),
        required.isEmpty() && !columns().isEmpty()
            ? "are all empty, but one of them " + needed
            : "becomes nothing by the mapping, but " + needed);
  }
}
