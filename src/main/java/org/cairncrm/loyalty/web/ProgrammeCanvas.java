package org.cairncrm.loyalty.web;

import java.util.List;
import org.cairncrm.rules.documents.web.PlacedFindings;
import org.jspecify.annotations.Nullable;

/**
 * A programme that is being edited, in words.
 *
 * @param programme the programme as a whole
 * @param points the short form of an earning rule; null if the programme has none
 * @param tiers null if the programme has none
 */
record ProgrammeCanvas(
    Card programme,
    @Nullable Card points,
    List<Card> earning,
    List<Card> rewards,
    @Nullable Card tiers,
    PlacedFindings findings,
    PlacedFindings warnings) {
  /**
   * A part of the programme.
   *
   * @param at its JSON pointer
   * @param sentence the part in one sentence
   * @param details its further terms
   * @param place its place among its neighbours, from 0
   * @param places the number of neighbours, with itself; 0 if it cannot be moved
   * @param faults the number of its faults
   */
  record Card(
      String at,
      String title,
      String sentence,
      List<String> details,
      int place,
      int places,
      int faults) {
    public boolean first() {
      return place == 0;
    }

    public boolean last() {
      return place >= places - 1;
    }
  }
}
