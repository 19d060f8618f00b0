package org.cairncrm.integration.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Joins rows with rows of other files. Each file is queried once for many rows. */
final class FileJoin {
  private final UUID id;
  private final ImportMapping mapping;
  private final RowTable rows;
  private final long most;
  private final Map<Integer, Cells.@Nullable Columns> columns = new HashMap<>();
  private long size;

  /**
   * @param most the maximum number of bytes of joined rows, unless a single row joins them
   */
  FileJoin(
      UUID id,
      ImportMapping mapping,
      RowTable rows,
      Map<Integer, FileTable.ReceivedFile> files,
      long most) {
    this.id = id;
    this.mapping = mapping;
    this.rows = rows;
    this.most = most;
    files.forEach((file, received) -> columns.put(file, Cells.Columns.of(received.columns())));
  }

  /**
   * @param own rows of that file; null for an unreadable row
   * @return the joined rows in the same order, with null at the same positions
   * @throws TooLarge when the rows that several of them join have too many bytes
   */
  List<@Nullable Cells> join(SourceFile file, List<@Nullable JsonNode> own) {
    List<Map<String, Cells>> joined = new ArrayList<>();
    own.forEach(row -> joined.add(new HashMap<>()));
    file.joins().forEach((name, column) -> join(file, column, other(name), own, joined));
    List<@Nullable Cells> cells = new ArrayList<>();
    for (int at = 0; at < own.size(); at++) {
      JsonNode row = own.get(at);
      cells.add(
          row == null ? null : new Cells(file, row, columns.get(file.index()), joined.get(at)));
    }
    return cells;
  }

  private void join(
      SourceFile file,
      String column,
      SourceFile other,
      List<@Nullable JsonNode> own,
      List<Map<String, Cells>> joined) {
    List<@Nullable String> keys = new ArrayList<>();
    Set<String> wanted = new LinkedHashSet<>();
    for (JsonNode row : own) {
      String key =
          row == null
              ? null
              : new Cells(file, row, columns.get(file.index()), Map.of()).cell(column);
      keys.add(key);
      if (key != null) {
        wanted.add(key);
      }
    }
    Map<String, JsonNode> found = found(other, wanted, own.size());
    List<String> order = new ArrayList<>(found.keySet());
    List<@Nullable Cells> cells =
        join(other, new ArrayList<>(order.stream().map(found::get).toList()));
    Map<String, Cells> byKey = new HashMap<>();
    for (int at = 0; at < order.size(); at++) {
      Cells one = cells.get(at);
      if (one != null) {
        byKey.put(order.get(at), one);
      }
    }
    for (int at = 0; at < own.size(); at++) {
      Cells one = keys.get(at) == null ? null : byKey.get(keys.get(at));
      if (one != null) {
        joined.get(at).put(other.name(), one);
      }
    }
  }

  private Map<String, JsonNode> found(SourceFile other, Set<String> wanted, int rowsOfOwn) {
    Map<String, JsonNode> found = new HashMap<>();
    for (RowTable.Keyed row : rows.joined(id, other, wanted, most)) {
      size += row.bytes();
      if (size > most && rowsOfOwn > 1) {
        throw new TooLarge();
      }
      JsonNode cells = rows.parsed(row.cells());
      if (cells != null) {
        found.put(row.key(), cells);
      }
    }
    return found;
  }

  private SourceFile other(String name) {
    return mapping.file(name).orElseThrow();
  }

  /** The rows to join at once have too many bytes. */
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLarge() {
      super("too many bytes to join at once", null, false, false);
    }
  }
}
