package org.cairncrm.loyalty.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cairncrm.loyalty.Programmes;
import org.cairncrm.rules.documents.DocumentEditor;
import org.cairncrm.shared.Language;
import org.cairncrm.testing.CairnTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.JsonNode;

/** Rules, and the differences between two programmes, are sentences. */
@CairnTest
class ProgrammeWordsTest {
  private static final String PROGRAMME =
      """
      programme: tea-club
      title: Tea club
      expiry: {after: P12M, round: month}
      earning:
        - rule: point-per-pound
          title: Points
          gives: {points: 1, per: [{amount: 1, currency: GBP}, {amount: 4, currency: PLN}]}
          multiply: [{factor: 2, from: 2026-11-27, until: 2026-11-30}]
          activateAfterDays: 30
      rewards:
        - rule: back
          title: Back again
          repeat: {withinDays: 30}
          gives: {voucher: {percent: 10, validDays: 60}}
        - rule: third-order
          title: Every third order
          when: event.total.amount >= 20.0
          repeat: {every: 3}
          gives: {points: 50}
      tiers:
        by: points
        window: year
        levels:
          - {tier: silver, title: Silver, from: 500}
      """;

  @Autowired Programmes programmes;
  @Autowired ProgrammeSentences sentences;
  @Autowired ProgrammeChangeWords words;

  @AfterEach
  void the_language_of_other_tests() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void a_rule_is_one_sentence() {
    assertThat(rule("rewards", 0))
        .isEqualTo("10 % voucher, valid 60 days, for an order within 30 days of the one before");
    assertThat(rule("rewards", 1))
        .isEqualTo("50 points, for every 3rd order, if total is at least 20");
    assertThat(rule("earning", 0)).isEqualTo("1 point for 1 GBP or 4 PLN, for each order");
    assertThat(sentences.details(json(PROGRAMME).at("/earning/0")))
        .containsExactly(
            "2 times the points from Nov 27, 2026 to Nov 30, 2026", "active after 30 days");
  }

  @Test
  void a_rule_is_one_sentence_in_polish() {
    LocaleContextHolder.setLocale(Locale.of("pl"));

    assertThat(rule("rewards", 0))
        .isEqualTo("Bon na 10 %, ważny 60 dni, za zamówienie w ciągu 30 dni od poprzedniego");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "on: cart-abandoned, repeat: {every: 3} | 5 points every 3rd time",
        "on: cart-abandoned, repeat: {nth: 1} | 5 points the first time",
        "once: true | 5 points for each order",
        "title: Tea | 5 points, granted by a stage of a journey"
      })
  void a_rule_says_its_event_how_often_and_when_only_a_journey_grants_it(String rule, String said) {
    assertThat(sentences.rule("rewards", json("{" + rule + ", gives: {points: 5}}")))
        .startsWith(said.substring(0, 8))
        .contains(said.substring(9));
  }

  private String rule(String list, int place) {
    return sentences.rule(list, json(PROGRAMME).path(list).path(place));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "every: 3 | every: 2 | Every third order: from “for every 3rd order, if total is at"
            + " least 20” to “for every 2nd order, if total is at least 20”.",
        "percent: 10 | percent: 15 | Back again: from “10 % voucher, valid 60 days” to “15 %"
            + " voucher, valid 60 days”.",
        "title: Back again | title: Welcome back | Back again is now called Welcome back.",
        "title: Tea club | title: Coffee club | Title: from Tea club to Coffee club.",
        "activateAfterDays: 30 | activateAfterDays: 14 | Points: Active after (days): from 30 to"
            + " 14.",
        "after: P12M | after: P2Y | Expiry of points: from “Points expire 12 months after they are"
            + " earned, at the end of that month” to “Points expire 2 years after they are earned,"
            + " at the end of that month”.",
        "from: 500 | from: 600 | Tiers: from “By points in a calendar year: Silver from 500” to “By"
            + " points in a calendar year: Silver from 600”."
      })
  void a_change_is_a_sentence(String before, String after, String sentence) {
    assertThat(differences(PROGRAMME, PROGRAMME.replace(before.strip(), after.strip())))
        .containsExactly(sentence.strip());
  }

  @Test
  void rules_that_are_added_or_removed_are_described() {
    String less = PROGRAMME.replaceFirst("(?s)  - rule: third-order.*?50}\n", "");

    assertThat(differences(PROGRAMME, less))
        .containsExactly(
            "Removed: Every third order. 50 points, for every 3rd order, if total is at"
                + " least 20.");
    assertThat(differences(less, PROGRAMME))
        .containsExactly(
            "Added: Every third order. 50 points, for every 3rd order, if total is at"
                + " least 20.");
  }

  @Test
  void rules_that_change_places_are_described() {
    String moved =
        PROGRAMME
            .replace("- rule: back\n", "- rule: swap\n")
            .replaceFirst("(?s)(  - rule: swap.*?60}}\n)(  - rule: third-order.*?50}\n)", "$2$1")
            .replace("- rule: swap\n", "- rule: back\n");

    assertThat(differences(PROGRAMME, moved))
        .singleElement()
        .asString()
        .contains("moves from place");
  }

  /** Everything that a programme can have is added to nothing, in every language. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void every_difference_has_a_sentence_in_every_language(Language language) {
    LocaleContextHolder.setLocale(language.locale());

    assertThat(differences(null, PROGRAMME))
        .isNotEmpty()
        .allSatisfy(
            sentence -> assertThat(sentence).isNotBlank().doesNotContain("loyalty.", "{0}"));
  }

  private List<String> differences(@Nullable String before, String after) {
    DocumentEditor editor = programmes.documents().editor();
    return editor.changes(before, after).stream()
        .map(
            change ->
                Objects.requireNonNull(
                    words.sentence(editor.content(before), editor.content(after), change)))
        .distinct()
        .toList();
  }

  private JsonNode json(String text) {
    return programmes.documents().editor().json(text);
  }
}
