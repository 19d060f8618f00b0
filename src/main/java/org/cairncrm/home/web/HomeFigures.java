package org.cairncrm.home.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cairncrm.home.Home;
import org.cairncrm.home.HomeTile;
import org.cairncrm.home.HomeView;

/**
 * The figures of a home page.
 *
 * @param from the first day of the period
 * @param to the last day of the period
 * @param tiles the content of each tile by its name, in the order of the page
 */
record HomeFigures(LocalDate from, LocalDate to, Map<String, Record> tiles) {
  static HomeFigures of(Home home, HomeView view) {
    Map<String, Record> tiles = new LinkedHashMap<>();
    for (HomeTile<?> tile : home.tiles(view)) {
      tiles.put(tile.name(), tile.content(view));
    }
    return new HomeFigures(view.period().from(), view.period().to(), tiles);
  }
}
