package org.cairncrm.integration.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A row with those that it joins.
 *
 * @param own what its file has at that line: an array of cells, or an object
 * @param places where the columns of a CSV file are; null for NDJSON
 */
record Cells(
    SourceFile file, JsonNode own, @Nullable Map<String, Integer> places, Map<String, Cells> joined)
    implements Row {
  /**
   * The column in which a rejected row stands whole, when its cells are not those of the columns.
   */
  static final String ROW = "cairn_row";

  /** The places of a file's columns. */
  static @Nullable Map<String, Integer> places(@Nullable List<String> columns) {
    if (columns == null) {
      return null;
    }
    Map<String, Integer> places = new HashMap<>();
    for (int place = 0; place < columns.size(); place++) {
      places.put(columns.get(place), place);
    }
    return places;
  }

  @Override
  public @Nullable String cell(String column) {
    String cell = places == null ? of(own, column) : own(column);
    if (cell == null) {
      int dot = column.indexOf('.');
      Cells other = dot < 0 ? null : reach(column.substring(0, dot));
      return other == null ? null : other.cell(column.substring(dot + 1));
    }
    return said(cell, file.missing());
  }

  /** What is wrong with the row as such; null when nothing is. */
  @Nullable String misshapen() {
    if (places == null && !own.isObject()) {
      return "is no JSON object";
    }
    if (places != null && own.size() != places.size()) {
      return "has %d cells where the first line names %d columns"
          .formatted(own.size(), places.size());
    }
    return cell(ROW) == null ? null : "is still in " + ROW + ": write it out, and empty that";
  }

  private @Nullable String own(String column) {
    Integer place = places == null ? null : places.get(column);
    return place == null || place >= own.size() ? null : own.get(place).asString();
  }

  private static @Nullable String said(String cell, Set<String> missing) {
    String told = cell.strip();
    return missing.contains(told) ? null : storable(told);
  }

  /** What PostgreSQL cannot keep is left as the sign for what is unreadable. */
  static String storable(String text) {
    if (text.indexOf(0) < 0 && text.codePoints().noneMatch(Cells::half)) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    text.codePoints().forEach(one -> kept.appendCodePoint(one == 0 || half(one) ? 0xfffd : one));
    return kept.toString();
  }

  private static boolean half(int one) {
    return one >= Character.MIN_SURROGATE && one <= Character.MAX_SURROGATE;
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

  /** What stands in an object at a path such as {@code customer.id}; null when nothing does. */
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
