package org.cairncrm.events;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows turned into arrays, a column each, so that any number of them is one prepared statement. */
final class Columns {
  private final List<@Nullable Object[]> rows;

  Columns(int size) {
    this.rows = new ArrayList<>(size);
  }

  void row(@Nullable Object... cells) {
    rows.add(cells);
  }

  UUID[] uuids(int column) {
    return rows.stream().map(row -> row[column]).toArray(UUID[]::new);
  }

  Long[] longs(int column) {
    return rows.stream().map(row -> row[column]).toArray(Long[]::new);
  }

  String[] texts(int column) {
    return rows.stream().map(row -> row[column]).toArray(String[]::new);
  }
}
