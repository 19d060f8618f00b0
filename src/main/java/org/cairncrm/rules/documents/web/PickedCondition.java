package org.cairncrm.rules.documents.web;

import java.util.List;

/**
 * A condition in a panel, built from pickers or written in CEL.
 *
 * @param at the JSON pointer of the part that has it as {@code when}
 * @param pickable whether the pickers can show it
 * @param any whether one comparison is enough
 * @param cel the condition as it is written; empty for none
 */
public record PickedCondition(
    String at, boolean pickable, boolean any, List<Row> rows, String cel) {
  /**
   * A comparison of the condition.
   *
   * @param control {@code number}, {@code text}, {@code day}, {@code choice}, or {@code none} if
   *     the comparison needs no value
   */
  public record Row(
      int place,
      List<PanelChoice> fields,
      List<PanelChoice> comparisons,
      String control,
      String value,
      List<PanelChoice> values) {}
}
