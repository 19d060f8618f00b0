package org.cairncrm.loyalty.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.cairncrm.loyalty.Programmes;
import org.cairncrm.rules.documents.web.PanelEdit;
import org.cairncrm.rules.documents.web.PanelEdit.Edited;
import org.cairncrm.shared.Invalid;
import org.cairncrm.testing.CairnTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;

/** Changes in the forms of a programme are changes of its text, which keeps its comments. */
@CairnTest
class ProgrammeEditsTest {
  private static final String PROGRAMME =
      """
      # for the tea club
      programme: tea-club
      title: Tea club   # as on the cards
      expiry: {after: P12M, round: month}
      earning:
        # one for each pound
        - rule: point-per-pound
          title: Points
          gives:
            points: 1
            per:
              - {amount: 1, currency: GBP}   # not the shop in Gdańsk
          multiply:
            - {factor: 2, from: 2026-11-27, until: 2026-11-30}
      rewards:
        - rule: third-order
          title: Every third order
          repeat: {every: 3}
          gives:
            voucher: {percent: 10, validDays: 60}   # signed off by Finance
        - rule: back
          title: Back again
          when: event.total.amount >= 20.0
          repeat:
            backAfterDays: 90   # three months
          gives: {points: 50}
      """;

  @Autowired ProgrammeEdits edits;
  @Autowired Programmes programmes;

  @Test
  void a_value_changes_and_everything_else_stays_byte_for_byte() {
    assertThat(set("/rewards/0/gives/voucher/percent", "15"))
        .isEqualTo(PROGRAMME.replace("percent: 10", "percent: 15"));
    assertThat(set("/rewards/1/repeat/backAfterDays", "120"))
        .isEqualTo(PROGRAMME.replace("backAfterDays: 90", "backAfterDays: 120"));
    assertThat(set("/earning/0/gives/per/0/amount", "2"))
        .isEqualTo(PROGRAMME.replace("{amount: 1, currency", "{amount: 2, currency"));
    assertThat(set("/title", "Tea and coffee"))
        .isEqualTo(PROGRAMME.replace("title: Tea club ", "title: Tea and coffee "));
    assertThat(set("/returns/spent", "waive"))
        .isEqualTo(
            PROGRAMME.replace("round: month}\n", "round: month}\nreturns:\n  spent: waive\n"));
  }

  @Test
  void a_value_that_is_no_number_is_kept_for_its_fault() {
    String text = set("/rewards/0/gives/voucher/percent", "ten");

    assertThat(text).contains("percent: ten");
    assertThat(programmes.documents().check(text).faults())
        .anyMatch(fault -> fault.message().equals("'percent' must be a number"));
  }

  @Test
  void a_rule_gets_a_name_from_its_title_unless_it_is_in_force() {
    PanelEdit title = edit("/rewards/0/title", "set", "value", "Third time lucky");

    assertThat(edits.edit(PROGRAMME, "", title, Set.of()).text())
        .contains("rule: third-time-lucky\n", "title: Third time lucky\n");
    assertThat(edits.edit(PROGRAMME, "", title, Set.of("third-order")).text())
        .contains("rule: third-order\n", "title: Third time lucky\n");
  }

  @Test
  void a_tier_gets_a_name_from_its_title_unless_it_is_in_force() {
    String tiers = changed("/tiers", "add", "value", "");
    PanelEdit title = edit("/tiers/levels/0/title", "set", "value", "Silver cup");

    assertThat(edits.edit(tiers, "", title, Set.of()).text()).contains("tier: silver-cup\n");
    assertThat(edits.edit(tiers, "", title, Set.of("new-level")).text())
        .contains("tier: new-level\n", "title: Silver cup\n");
  }

  @Test
  void new_rules_and_tiers_can_be_published_at_once() {
    String empty = "programme: new-club\ntitle: New club\n";
    Edited earning = edits.edit(empty, "", edit("/earning", "add", "value", ""), Set.of());
    Edited reward = edits.edit(earning.text(), "", edit("/rewards", "add", "value", ""), Set.of());
    Edited tiers = edits.edit(reward.text(), "", edit("/tiers", "add", "value", ""), Set.of());

    assertThat(earning.selected()).isEqualTo("/earning/0");
    assertThat(reward.selected()).isEqualTo("/rewards/0");
    assertThat(tiers.selected()).isEqualTo("/tiers");
    assertThat(programmes.documents().check(tiers.text()).faults()).isEmpty();
  }

  @Test
  void rules_move_and_go_with_their_comments() {
    Edited moved =
        edits.edit(PROGRAMME, "/rewards/1", edit("/rewards/1", "move", "value", "0"), Set.of());
    Edited removed =
        edits.edit(PROGRAMME, "/rewards/1", edit("/rewards/0", "remove", "value", ""), Set.of());

    assertThat(moved.selected()).isEqualTo("/rewards/0");
    assertThat(moved.text())
        .containsSubsequence("rule: back\n", "# three months", "rule: third-order", "# signed off");
    assertThat(removed.text())
        .contains("rule: back\n", "# three months", "# for the tea club")
        .doesNotContain("third-order", "signed off");
    assertThat(removed.removed()).isEqualTo("Every third order");
    assertThat(removed.selected()).isEmpty();
  }

  @Test
  void the_last_value_of_a_group_goes_with_the_group() {
    String every = changed("/rewards/0/repeat/every", "remove", "value", "");
    String back = set("/rewards/1/repeat/backAfterDays", "");

    assertThat(every).doesNotContain("every:").contains("backAfterDays: 90");
    assertThat(back).doesNotContain("backAfterDays").contains("repeat: {every: 3}");
    assertThat(programmes.documents().check(every).faults()).isEmpty();
    assertThat(programmes.documents().check(back).faults()).isEmpty();
  }

  @Test
  void another_form_of_repeat_purchase_keeps_the_days() {
    assertThat(changed("/rewards/1/repeat/backAfterDays", "kind", "value", "withinDays"))
        .contains("withinDays: 90")
        .doesNotContain("backAfterDays");
    assertThat(changed("/rewards/0/repeat/every", "kind", "value", "nth"))
        .contains("repeat: {nth: 2}");
    assertThat(changed("/rewards/0/repeat", "add", "value", "")).contains("nth: 2", "every: 3");
  }

  @ParameterizedTest
  @CsvSource({"amount", "amounts", "product", "freeDelivery", "points"})
  void another_kind_of_gift_keeps_the_terms_of_the_voucher(String kind) {
    String text = changed("/rewards/0/gives", "kind", "value", kind);

    assertThat(text).contains(kind + ":").doesNotContain("percent");
    assertThat(text.contains("validDays: 60")).isEqualTo(!kind.equals("points"));
    if (!kind.equals("product")) {
      assertThat(programmes.documents().check(text).faults()).isEmpty();
    }
  }

  @Test
  void points_for_the_order_drop_amounts_and_bonuses() {
    String text = changed("/earning/0/gives", "kind", "value", "points");

    assertThat(text).contains("points: 1", "# one for each pound").doesNotContain("GBP", "factor");
    assertThat(programmes.documents().check(text).faults()).isEmpty();
    assertThat(changed(text, "/earning/0/gives", "kind", "value", "per")).contains("per:");
  }

  @Test
  void products_are_written_with_commas_and_taken_away_by_an_empty_field() {
    String some = set("/rewards/0/products", "TEA-*, COFFEE");

    assertThat(some).containsPattern("products:\\s+- TEA-\\*\\s+- COFFEE");
    assertThat(changed(some, "/rewards/0/products", "set", "value", " ")).isEqualTo(PROGRAMME);
  }

  @Test
  void the_last_day_of_a_voucher_replaces_its_days() {
    String until = set("/rewards/0/gives/voucher/until", "2026-12-31");

    assertThat(until).contains("until: 2026-12-31").doesNotContain("validDays");
    assertThat(changed(until, "/rewards/0/gives/voucher/validDays", "set", "value", "30"))
        .contains("validDays: 30")
        .doesNotContain("until: 2026-12-31");
  }

  @Test
  void the_expiry_is_entered_as_amount_and_unit() {
    PanelEdit two = period("2", "years");

    assertThat(edits.edit(PROGRAMME, "", two, Set.of()).text())
        .isEqualTo(PROGRAMME.replace("after: P12M", "after: P2Y"));
    assertThat(edits.edit(PROGRAMME, "", period("", "years"), Set.of()).text())
        .doesNotContain("expiry");
    assertThat(edits.edit(PROGRAMME, "", period("soon", "days"), Set.of()).text())
        .contains("after: PsoonD");
  }

  private static PanelEdit period(String amount, String unit) {
    var form = form("/expiry", "time", "amount", amount);
    form.add("unit", unit);
    return PanelEdit.of(form);
  }

  @Test
  void a_condition_is_built_from_pickers() {
    var form = form("/rewards/0", "tests", "field", "total.amount");
    form.add("comparison", "at-least");
    form.add("operand", "50");

    assertThat(edits.edit(PROGRAMME, "", PanelEdit.of(form), Set.of()).text())
        .contains("when: event.total.amount >= 50.0");
  }

  @ParameterizedTest
  @CsvSource({
    "'', remove, ''",
    "x, set, 1",
    "/rewards/x/title, set, 1",
    "/rewards/7/title, set, 1",
    "/rewards/7, remove, ''",
    "/rewards/7, move, 0",
    "/rewards/0, paint, 1",
    "/title, add, ''",
    "/rewards/0, kind, points",
    "/rewards/0/gives, kind, gold",
    "/title, time, 1",
    "/title, tests, add"
  })
  void a_change_that_is_impossible_is_rejected(String at, String change, String value) {
    assertThatThrownBy(() -> changed(at, change, "value", value)).isInstanceOf(Invalid.class);
  }

  private String set(String at, String value) {
    return changed(at, "set", "value", value);
  }

  private String changed(String at, String change, String field, String value) {
    return changed(PROGRAMME, at, change, field, value);
  }

  private String changed(String text, String at, String change, String field, String value) {
    return edits.edit(text, "", edit(at, change, field, value), Set.of()).text();
  }

  private static PanelEdit edit(String at, String change, String field, String value) {
    return PanelEdit.of(form(at, change, field, value));
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
