package org.cairncrm.integration.imports;

import java.util.ArrayList;
import java.util.List;
import org.cairncrm.shared.InvisibleCharacters;

/**
 * Completes rows that continue the row above: exports with several rows for one order often write
 * its number and customer in the first row only. A row continues the row above if the first of the
 * columns is empty in it; otherwise an empty cell is empty.
 */
final class FillDown {
  private final SourceFile file;
  private final List<Integer> places;
  private List<String> above = List.of();

  FillDown(SourceFile file, Header header) {
    this.file = file;
    this.places = file.fillDown().stream().map(header.names()::indexOf).toList();
  }

  /** The row with the cells of the row above where it has none. */
  List<String> complete(List<String> row) {
    if (places.isEmpty()) {
      return row;
    }
    List<String> cells = row;
    if (!above.isEmpty() && isEmpty(row, places.getFirst())) {
      cells = new ArrayList<>(row);
      for (int place : places) {
        if (place < cells.size() && place < above.size() && isEmpty(cells, place)) {
          cells.set(place, above.get(place));
        }
      }
    }
    above = cells;
    return cells;
  }

  private boolean isEmpty(List<String> cells, int place) {
    return place >= cells.size()
        || file.missing().contains(InvisibleCharacters.trim(cells.get(place)));
  }
}
