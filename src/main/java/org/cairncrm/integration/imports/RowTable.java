package org.cairncrm.integration.imports;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows of an import as they were received. */
@Component
class RowTable {
  /** Stops after the row that reaches the byte limit: a row may have a million characters. */
  private static final String NEXT =
      """
      select line, cells from (
        select line, cells, sum(octet_length(cells)) over (order by line) - octet_length(cells) as before
        from (select line, cells from integration.import_row
              where import_id = ? and file = ? and line > ? order by line limit ?) next) rows
      where before < ? order by line
      """;

  /** The first of several rows with one key; stops after the row that reaches the byte limit. */
  private static final String JOINED =
      """
      select key, cells, octet_length(cells) from (
        select key, cells, sum(octet_length(cells)) over (order by key) - octet_length(cells) as before
        from (select distinct on (key) key, cells from integration.import_row
              where import_id = ? and file = ? and key = any(?) order by key, line) first) rows
      where before < ?
      """;

  private final JdbcTemplate jdbc;
  private final JsonMapper json;

  RowTable(JdbcTemplate jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * @param most the maximum number of rows
   * @param bytes the limit for all rows except the last
   */
  List<Line> next(UUID id, SourceFile file, long after, int most, int bytes) {
    return jdbc.query(
        NEXT,
        (row, number) -> new Line(row.getLong(1), row.getString(2)),
        id,
        file.index(),
        after,
        most,
        bytes);
  }

  /** Parses a row into an array or object; null when it is neither. */
  @Nullable JsonNode parsed(String cells) {
    try {
      JsonNode read = json.readTree(cells);
      return read.isContainer() ? read : null;
    } catch (JacksonException unreadable) {
      return null;
    }
  }

  /**
   * The rows of a file with these keys.
   *
   * @param bytes the limit for all rows except the last; rows beyond it are left out
   */
  List<Keyed> joined(UUID id, SourceFile file, Set<String> keys, long bytes) {
    return keys.isEmpty()
        ? List.of()
        : jdbc.query(
            JOINED,
            (row, number) -> new Keyed(row.getString(1), row.getString(2), row.getLong(3)),
            id,
            file.index(),
            keys.toArray(String[]::new),
            bytes);
  }

  /** A row with the key by which others join it. */
  record Keyed(String key, String cells, long bytes) {}

  /** A row with the line on which it begins. */
  record Line(long line, String cells) {}
}
