package org.cairncrm.integration.imports;

import java.util.ArrayList;
import java.util.List;
import org.cairncrm.shared.InvisibleCharacters;

/**
 * Completes rows that continue the row above. Exports with several rows for one order often write
 * its number and customer only in the first row. A row continues the row above if its first
 * fill-down column is empty; otherwise empty cells stay empty.
 */
final class FillDown {
  private final SourceFile file;
  private final List<Integer> places;
  private List<String> above = List.of();

  FillDown(SourceFile file, Header header) {
    this.file = file;
    this.places = file.fillDown().stream().map(header.names()::indexOf).toList();
  }

  /** The row, with empty cells filled from the row above. */
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
