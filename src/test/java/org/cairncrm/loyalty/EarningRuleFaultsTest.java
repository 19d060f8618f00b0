package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.cairncrm.rules.DocumentFault;
import org.cairncrm.rules.Rules;
import org.cairncrm.rules.documents.DocumentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the check of a programme says of its earning rules. */
class EarningRuleFaultsTest {
  private final DocumentReader<LoyaltyProgramme> reader =
      new DocumentReader<>(
          new ProgrammeKind(new Rules(), GivenFacts::kind, ZoneId.of("Europe/Warsaw")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          gives: {points: 1.5} | 'points' must be a whole number
          gives: {points: 5, per: [{amount: 1, currency: XXY}]} | must be the code of a currency
          gives: {points: 5, per: [{amount: 0, currency: EUR}]} | 'amount' must be more than 0
          gives: {points: 5, per: [{amount: 1, currency: EUR}, {amount: 2, currency: EUR}]} | There is an amount for EUR already
          gives: {points: 5}, from: 2026-02-30 | must be a day such as 2026-03-05
          gives: {points: 5}, from: 2026-03-05, until: 2026-03-04 | 'until' must not be before 'from'
          gives: {points: 5}, caps: [{most: 0, per: month}] | 'most' must be at least 1
          gives: {points: 5}, repeat: {} | must have at least one form of repeat purchase
          gives: {points: 5}, repeat: {nth: 4, every: 3} | cannot be one of every 3 orders
          gives: {points: 5}, repeat: {nth: 1, withinDays: 3} | cannot be 1 here
          gives: {points: 5}, repeat: {withinDays: 3, backAfterDays: 4} | must not be more than 'withinDays'
          gives: {points: 5}, when: event.nth > 3 && event.nth < 2 | cannot be satisfied
          gives: {points: 5}, when: event.nth / 0 == 1 | divides by zero
          gives: {points: 5}, multiply: [{factor: 2}] | 'multiply' is only for points per amount
          gives: {points: 5}, wen: true | 'wen' is unknown here
          gives: {points: 5, per: [{amount: 1, currency: EUR}]}, once: true | is only for points for the order as a whole
          """)
  void every_fault_of_a_rule_is_reported(String rule, String fault) {
    assertThat(faults("earning:\n  - {rule: it, title: It, " + rule + "}"))
        .as(rule)
        .anyMatch(found -> found.contains(fault));
  }

  /** Programmes that were published with it must stay in force. */
  @Test
  void a_key_without_effect_is_a_warning() {
    var findings =
        reader.findings(
            "programme: shop\n"
                + "title: Shop\n"
                + "earning:\n"
                + "  - {rule: it, title: It, cancelledCounts: true, gives: {points: 5, per:"
                + " [{amount: 1, currency: EUR}]}}");

    assertThat(findings.faults()).isEmpty();
    assertThat(findings.warnings())
        .anyMatch(warning -> warning.message().contains("has no effect: points for each amount"));
  }

  @Test
  void faults_of_the_whole_programme_are_reported_together() {
    assertThat(
            faults(
                """
                zone: Europe/Warszawa
                rounding: up
                points: {rule: a, title: A, pointsPerUnit: 1, activateAfterDays: 1}
                earning:
                  - {rule: a, title: A, gives: {points: 1}}
                """))
        .anyMatch(fault -> fault.contains("must be a time zone"))
        .anyMatch(fault -> fault.contains("'rounding' must be one of floor, nearest, ceiling"))
        .anyMatch(fault -> fault.contains("'points' cannot be combined with 'earning'"))
        .anyMatch(fault -> fault.contains("'rule' must differ from the rules before: a"));
  }

  private List<String> faults(String text) {
    return reader.check("programme: shop\ntitle: Shop\n" + text, 1).faults().stream()
        .map(DocumentFault::toString)
        .toList();
  }
}
