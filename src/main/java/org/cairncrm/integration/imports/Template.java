package org.cairncrm.integration.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text with columns in braces, such as {@code Customer {id}}; a column alone is one as well.
 *
 * @param texts before each column, and after the last
 */
record Template(List<String> columns, List<String> texts) {
  /** The most characters of a cell or of a filled template: the longest field has as many. */
  static final int LONGEST = 20_000;

  private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)}");

  static Template of(String text) {
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
    return new Template(List.copyOf(columns), List.copyOf(texts));
  }

  static Template column(String column) {
    return new Template(List.of(column), List.of("", ""));
  }

  /**
   * @return null when a cell that it needs is empty
   * @throws Unusable when it becomes longer than {@link #LONGEST}, before it is built
   */
  @Nullable String fill(Row row) {
    if (columns.isEmpty()) {
      return texts.getFirst();
    }
    StringBuilder filled = new StringBuilder(texts.getFirst());
    for (int at = 0; at < columns.size(); at++) {
      String cell = row.cell(columns.get(at));
      if (cell == null) {
        return null;
      }
      requireLength(columns.get(at), cell, filled.length());
      if (isColumn()) {
        return cell;
      }
      filled.append(cell).append(texts.get(at + 1));
    }
    return filled.toString();
  }

  /** Whether it is the cell of a column as it is. */
  boolean isColumn() {
    return columns.size() == 1 && texts.getFirst().isEmpty() && texts.getLast().isEmpty();
  }

  private static void requireLength(String column, String cell, int before) {
    if (cell.length() > LONGEST) {
      throw new Unusable(
          column,
          "begins with %s and has %,d characters, but at most %,d are read"
              .formatted(Unusable.quoted(cell), cell.length(), LONGEST));
    }
    if (before + cell.length() > LONGEST) {
      throw new Unusable(
          column,
          "makes a text of more than %,d characters by the mapping: at most as many are read"
              .formatted(LONGEST));
    }
  }

  /** The columns to name when their cells are at fault together. */
  String columnNames() {
    return String.join(", ", columns);
  }

  /**
   * Why it cannot be filled: a column is empty.
   *
   * @param needed for what, such as {@code must name the order}
   */
  Unusable empty(Row row, String needed) {
    for (String column : columns) {
      if (row.cell(column) == null) {
        String missing = row.missingRow(column);
        return new Unusable(
            column,
            missing == null
                ? "is empty, but " + needed
                : "is empty, since %s, but %s".formatted(missing, needed));
      }
    }
    return new Unusable(columnNames(), "becomes nothing by the mapping, but " + needed);
  }
}
