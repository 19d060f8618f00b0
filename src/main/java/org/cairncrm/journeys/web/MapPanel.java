package org.cairncrm.journeys.web;

import java.util.List;
import org.cairncrm.rules.documents.web.PanelField;
import org.jspecify.annotations.Nullable;

/**
 * The panel beside a map, with the form of the chosen part.
 *
 * @param at the JSON pointer of the part; empty for the map as a whole
 * @param kind {@code map}, {@code stage}, {@code way}, {@code touchpoint}, {@code action} or {@code
 *     exit}
 * @param around the JSON pointer of the part that contains it; null for the map as a whole
 * @param place its place among its neighbours, from 0
 * @param places the number of neighbours, with itself; 0 if it cannot be moved
 * @param faults the faults that belong to none of the fields
 * @param warnings the warnings about it
 * @param way the event or time; null if the part has none
 */
record MapPanel(
    String at,
    String kind,
    String title,
    @Nullable String around,
    int place,
    int places,
    List<String> faults,
    List<String> warnings,
    List<PanelField> fields,
    List<PanelField> texts,
    List<PanelPart> parts,
    @Nullable PanelWay way) {
  MapPanel with(List<String> warnings) {
    return new MapPanel(
        at, kind, title, around, place, places, faults, warnings, fields, texts, parts, way);
  }

  public boolean first() {
    return place == 0;
  }

  public boolean last() {
    return place == places - 1;
  }
}
