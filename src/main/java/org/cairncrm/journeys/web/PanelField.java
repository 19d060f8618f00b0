package org.cairncrm.journeys.web;

import java.util.List;

/**
 * A field in the panel of a map.
 *
 * @param at the JSON pointer of its value
 * @param label its label
 * @param control {@code text}, {@code lines}, {@code number} or {@code choice}
 * @param faults the faults of its value
 */
record PanelField(
    String at,
    String label,
    String control,
    String value,
    List<PanelChoice> choices,
    List<String> faults) {
  public String id() {
    return "panel" + at;
  }
}
