package org.cairncrm.loyalty.web;

import java.util.List;
import org.cairncrm.rules.documents.web.PanelChoice;
import org.cairncrm.rules.documents.web.PanelField;
import org.cairncrm.rules.documents.web.PickedCondition;
import org.jspecify.annotations.Nullable;

/**
 * The panel beside a programme, with the form of the chosen part.
 *
 * @param at the JSON pointer of the part; empty for the programme as a whole
 * @param kind {@code programme}, {@code points}, {@code earning}, {@code rewards} or {@code tiers}
 * @param sentence the part in words; empty for none
 * @param places the number of neighbours, with itself; 0 if it cannot be moved
 * @param faults the faults that belong to none of the fields
 * @param sections the usual fields
 * @param more the fields that are rarely needed
 * @param textOnly the labels of values that can only be edited in the text
 */
record ProgrammePanel(
    String at,
    String kind,
    String title,
    String sentence,
    int place,
    int places,
    List<String> faults,
    List<Section> sections,
    List<Section> more,
    List<String> textOnly) {
  public boolean first() {
    return place == 0;
  }

  public boolean last() {
    return place >= places - 1;
  }

  /**
   * A section of the form.
   *
   * @param at the JSON pointer of the part that it changes as a whole
   * @param title null for none
   * @param kinds the kinds to choose from; empty if there is no choice
   * @param period a period with its unit; null for none
   * @param rows null if it has no list
   * @param condition null if it has none
   * @param faults the faults of the section as a whole
   */
  record Section(
      String at,
      @Nullable String title,
      List<PanelChoice> kinds,
      List<PanelField> fields,
      @Nullable Period period,
      @Nullable Rows rows,
      @Nullable PickedCondition condition,
      List<String> faults) {
    static Section of(@Nullable String title, List<PanelField> fields) {
      return new Section("", title, List.of(), fields, null, null, null, List.of());
    }

    static Section of(String title, Rows rows, List<String> faults) {
      return new Section(rows.at(), title, List.of(), List.of(), null, rows, null, faults);
    }
  }

  /** A period that is entered as amount and unit. */
  record Period(String at, String label, String amount, List<PanelChoice> units) {}

  /**
   * A list whose items are edited in rows.
   *
   * @param add the words of the button that adds an item; empty if no more can be added
   */
  record Rows(String at, String add, List<Row> rows) {}

  /**
   * An item of a list.
   *
   * @param label its name for screen readers
   * @param kinds the kinds to choose from; empty if there is no choice
   */
  record Row(String at, String label, List<PanelChoice> kinds, List<PanelField> fields) {}
}
