package org.cairncrm.integration.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairncrm.shared.InvisibleCharacters;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A row with the rows that it joins.
 *
 * @param own the content of its line: an array of cells, or an object
 * @param columns the columns of a CSV file; null for NDJSON
 */
record Cells(SourceFile file, JsonNode own, @Nullable Columns columns, Map<String, Cells> joined)
    implements Row {
  /** The column for a whole rejected row whose cells do not match the columns. */
  static final String ROW = "cairn_row";

  /**
   * The columns of a CSV file.
   *
   * @param places the position of the first column of each name
   * @param named the number of columns up to the last named one
   * @param all the number of all columns
   */
  record Columns(Map<String, Integer> places, int named, int all) {
    /** The columns by their names; null for NDJSON, which has none. */
    static @Nullable Columns of(@Nullable List<String> names) {
      if (names == null) {
        return null;
      }
      Map<String, Integer> places = new HashMap<>();
      int named = 0;
      for (int place = 0; place < names.size(); place++) {
        places.putIfAbsent(names.get(place), place);
        named = names.get(place).isEmpty() ? named : place + 1;
      }
      return new Columns(places, named, names.size());
    }

    /**
     * Whether cells fit the columns: only trailing columns without a name may be missing, and extra
     * cells must be blank.
     */
    boolean fit(JsonNode cells) {
      for (int at = all; at < cells.size(); at++) {
        if (!InvisibleCharacters.isBlank(cells.get(at).asString())) {
          return false;
        }
      }
      return cells.size() >= named;
    }
  }

  @Override
  public @Nullable String cell(String column) {
    String cell = columns == null ? of(own, column) : own(column);
    if (cell == null) {
      int dot = column.indexOf('.');
      Cells other = dot < 0 ? null : reach(column.substring(0, dot));
      return other == null ? null : other.cell(column.substring(dot + 1));
    }
    return said(cell, file.missing());
  }

  @Override
  public @Nullable String missingRow(String column) {
    int dot = column.indexOf('.');
    String name = dot < 0 ? "" : column.substring(0, dot);
    String by = file.joins().get(name);
    if (by == null) {
      return null;
    }
    Cells other = joined.get(name);
    if (other != null) {
      return other.missingRow(column.substring(dot + 1));
    }
    String key = cell(by);
    return key == null
        ? null
        : "no row of %s has the key %s of the column %s"
            .formatted(name, UnusableRow.quoted(key), by);
  }

  /** The reason why the row as a whole is unusable; null when there is none. */
  @Nullable String misshapen() {
    if (columns == null && !own.isObject()) {
      return "must be a JSON object, such as {\"id\": 1}";
    }
    if (columns != null && !columns.fit(own) && own.size() == 1) {
      return "is one cell, but the first line names %d columns: if it is a remark or a footer, delete it"
          .formatted(columns.all());
    }
    if (columns != null && !columns.fit(own)) {
      return "has %d cells, but the first line names %d columns: a cell with a delimiter or line break in it must be in quotes"
          .formatted(own.size(), columns.all());
    }
    return cell(ROW) == null ? null : "is still in " + ROW + ": write it out, and empty that";
  }

  private @Nullable String own(String column) {
    Integer place = columns == null ? null : columns.places().get(column);
    return place == null || place >= own.size() ? null : own.get(place).asString();
  }

  private static @Nullable String said(String cell, Set<String> missing) {
    String trimmed = InvisibleCharacters.trim(cell);
    return missing.contains(trimmed) ? null : storable(trimmed);
  }

  /** Replaces characters that PostgreSQL cannot store with U+FFFD, which counts as unreadable. */
  static String storable(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == 0 || Character.isSurrogate(text.charAt(at))) {
        return withoutUnstorable(text);
      }
    }
    return text;
  }

  private static String withoutUnstorable(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .forEach(
            one ->
                kept.appendCodePoint(
                    one == 0 || Character.getType(one) == Character.SURROGATE ? 0xfffd : one));
    return kept.toString();
  }

  private @Nullable Cells reach(String name) {
    Cells near = joined.get(name);
    if (near != null) {
      return near;
    }
    for (Cells other : joined.values()) {
      Cells found = other.reach(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The value in an object at a path such as {@code customer.id}; null when there is none. */
  static @Nullable String of(JsonNode object, String path) {
    JsonNode at = object.path(path);
    for (int dot = path.indexOf('.');
        at.isMissingNode() && dot >= 0;
        dot = path.indexOf('.', dot + 1)) {
      JsonNode within = object.path(path.substring(0, dot));
      if (within.isObject()) {
        return of(within, path.substring(dot + 1));
      }
    }
    return at.isValueNode() && !at.isNull() ? at.asString() : null;
  }
}
