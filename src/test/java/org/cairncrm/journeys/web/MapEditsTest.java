package org.cairncrm.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.cairncrm.rules.documents.web.PanelEdit;
import org.cairncrm.rules.documents.web.PanelEdit.Edited;
import org.cairncrm.shared.Invalid;
import org.cairncrm.testing.CairnTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;

/** Changes in the drawing of a map are changes of its text, which keeps its comments. */
@CairnTest
class MapEditsTest {
  private static final String MAP =
      """
      # of coffee
      journey: refills
      title: Refills
      stages:
        - stage: bought
          title: Bought   # once
          enter:
            - on: order-placed
        - stage: loyal
          title: Loyal
          enter:
            - on: order-placed
              from: [bought]
      """;

  @Autowired MapEdits edits;

  @Test
  void a_stage_gets_a_name_from_its_title_and_ways_follow() {
    String renamed = edit("/stages/0/title", "set", "value", "Bought coffee").text();

    assertThat(renamed)
        .contains(
            "stage: bought-coffee\n", "title: Bought coffee   # once", "from: [bought-coffee]");
  }

  @Test
  void a_time_gets_a_condition_and_loses_it_with_its_event() {
    String way = "/stages/1/enter/0";
    String timed = edit(way, "kind", "value", "time").text();
    String unless = edit(timed, way + "/unless", "set", "value", "order-placed");
    String last = edit(unless, way + "/last", "set", "value", "order-delivered");
    String tested = edit(last, way, "tests", "value", "add");
    assertThat(tested)
        .contains("after: P7D", "unless: order-placed", "last: order-delivered", "when: event.");

    assertThat(edit(tested, way + "/last", "set", "value", ""))
        .contains("unless: order-placed")
        .doesNotContain("last:", "when:");
    assertThat(edit(tested, way, "kind", "value", "event"))
        .contains("from: [bought]")
        .doesNotContain("after:", "unless:", "last:", "when:");
  }

  private String edit(String text, String... form) {
    return edits
        .edit(text, "", PanelEdit.of(form(form[0], form[1], form[2], form[3])), Set.of())
        .text();
  }

  @Test
  void variants_are_written_with_commas_and_taken_away_by_an_empty_field() {
    String action =
        edits
            .edit(MAP, "", PanelEdit.of(form("/stages/0/actions", "add", "value", "")), Set.of())
            .text();
    var set =
        PanelEdit.of(form("/stages/0/actions/0/variants", "set", "value", "Short text, long"));
    String split = edits.edit(action, "", set, Set.of()).text();
    var none = PanelEdit.of(form("/stages/0/actions/0/variants", "set", "value", " "));

    assertThat(split).containsPattern("variants:\\s+- short-text\\s+- long");
    assertThat(edits.edit(split, "", none, Set.of()).text()).doesNotContain("variants");
  }

  @Test
  void a_stage_in_which_customers_may_be_keeps_its_name() {
    var form = form("/stages/0/title", "set", "value", "Bought coffee");

    assertThat(edits.edit(MAP, "", PanelEdit.of(form), Set.of("bought")).text())
        .contains("stage: bought\n", "title: Bought coffee   # once");
  }

  @Test
  void a_stage_is_added_at_its_place_and_chosen() {
    Edited added = edit("/stages", "add", "value", "1");

    assertThat(added.selected()).isEqualTo("/stages/1");
    assertThat(added.text().indexOf("new-stage")).isLessThan(added.text().indexOf("loyal"));
  }

  @Test
  void values_with_commas_are_one_value() {
    var form = form("/stages/0/enter/0", "tests", "field", "number");
    form.add("comparison", "is");
    form.add("operand", "1,2");

    assertThat(edits.edit(MAP, "", PanelEdit.of(form), Set.of()).text())
        .contains("when: event.number == '1,2'");
  }

  @Test
  void another_event_drops_the_condition_on_the_event_before() {
    String conditioned =
        edits
            .edit(
                MAP, "", PanelEdit.of(form("/stages/0/enter/0", "tests", "value", "add")), Set.of())
            .text();
    var other = PanelEdit.of(form("/stages/0/enter/0/on", "set", "value", "order-delivered"));

    assertThat(conditioned).contains("when: event.nth == 1");
    assertThat(edits.edit(conditioned, "", other, Set.of()).text())
        .isEqualTo(MAP.replaceFirst("order-placed", "order-delivered"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', remove",
    "x, set",
    "/stages/x/title, set",
    "/stages/7, remove",
    "/stages/7, move",
    "/stages/0, paint",
    "/stages/0/enter/0/from/0, kind",
    "/title, add",
    "/stages/0/enter/0, time"
  })
  void a_change_that_is_impossible_is_rejected(String at, String change) {
    assertThatThrownBy(() -> edit(at, change, "value", "1")).isInstanceOf(Invalid.class);
  }

  private Edited edit(String at, String change, String field, String value) {
    return edits.edit(MAP, "", PanelEdit.of(form(at, change, field, value)), Set.of());
  }

  private static LinkedMultiValueMap<String, String> form(
      String at, String change, String field, String value) {
    var form = new LinkedMultiValueMap<String, String>();
    form.add("at", at);
    form.add("edit", change);
    form.add(field, value);
    return form;
  }
}
