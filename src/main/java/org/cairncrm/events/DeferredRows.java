package org.cairncrm.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Rows that an attempt at a command keeps back, to write those of a kind in one statement. */
final class DeferredRows {
  private final Map<String, Kind<?>> kinds = new LinkedHashMap<>();

  <R> void add(String kind, R row, Consumer<List<R>> write) {
    @SuppressWarnings("unchecked") // a kind has one type of row: its only caller's
    var rows =
        (Kind<R>) kinds.computeIfAbsent(kind, ignored -> new Kind<>(new ArrayList<>(), write));
    rows.rows().add(row);
  }

  void write() {
    kinds.values().forEach(Kind::write);
  }

  Map<String, Integer> sizes() {
    Map<String, Integer> sizes = new HashMap<>();
    kinds.forEach((kind, rows) -> sizes.put(kind, rows.rows().size()));
    return sizes;
  }

  /** Drops what was added since {@link #sizes} were taken. */
  void cutTo(Map<String, Integer> sizes) {
    kinds.forEach((kind, rows) -> rows.cutTo(sizes.getOrDefault(kind, 0)));
  }

  private record Kind<R>(List<R> rows, Consumer<List<R>> writer) {
    void write() {
      if (!rows.isEmpty()) {
        List<R> all = List.copyOf(rows);
        rows.clear();
        writer.accept(all);
      }
    }

    void cutTo(int size) {
      if (rows.size() > size) {
        rows.subList(size, rows.size()).clear();
      }
    }
  }
}
