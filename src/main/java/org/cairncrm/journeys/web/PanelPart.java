package org.cairncrm.journeys.web;

import java.util.List;

/**
 * A list in the panel of a map, such as the ways into a stage.
 *
 * @param at the JSON pointer of the list
 * @param label the key of its title; with {@code .add} it labels the button that adds an item
 */
record PanelPart(String at, String label, List<Item> items) {
  /**
   * An item, which opens its own panel.
   *
   * @param words the item in words
   * @param more a second line; empty if there is none
   * @param faults the number of its faults
   */
  record Item(String at, String words, String more, int faults) {}
}
