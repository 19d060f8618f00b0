package org.cairncrm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairncrm.events.FactReceived;
import org.cairncrm.events.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactConditionsTest {
  private static final FactReceived CART =
      Facts.received(
          Facts.CART, "{\"items\":4,\"value\":{\"amount\":\"62.40\",\"currency\":\"EUR\"}}");
  private static final FactReceived RENEWAL =
      Facts.received(
          Facts.RENEWAL,
          """
          {"plan": "tea", "until": "2027-03-02T00:00:00+01:00", "automatic": true, "times": 3,
           "extras": ["mug", "honey"]}
          """);

  private final Rules rules = new Rules();

  private Evaluation test(String condition, DeclaredFact fact, FactReceived event) {
    return rules.compile(condition, EventKind.of(fact)).test(event);
  }

  @Test
  void a_condition_says_what_it_saw_of_a_fact() {
    Evaluation evaluation = test("event.items > 3 && event.value.amount >= 50.0", Facts.CART, CART);

    assertThat(evaluation.held()).isTrue();
    assertThat(evaluation.saw())
        .containsExactly(
            new Seen("event.items > 3", "4", true),
            new Seen("event.value.amount >= 50.0", "62.4", true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "event.plan == 'tea'",
        "event.automatic",
        "event.times % 3 == 0",
        "event.until > timestamp('2027-01-01T00:00:00Z')",
        "'mug' in event.extras",
        "size(event.extras) == 2",
        "event.price == null",
        "event.source == 'shop'",
        "event.channel == null",
        "event.occurredAt < event.until",
      })
  void facts_are_typed_by_their_schema(String condition) {
    assertThat(test(condition, Facts.RENEWAL, RENEWAL).held()).as(condition).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "event.itmes > 3 | undefined field 'itmes'",
        "event.items > 3.5 | cannot compare a whole number with a decimal number",
        "event.items == 'four' | cannot compare a whole number with a text",
        "event.value > 3 | cannot compare such a value with a whole number",
        "event.value.tax > 3.0 | undefined field 'tax'",
        "event.facts == null | undefined field 'facts'",
      })
  void what_does_not_fit_the_schema_is_told_with_its_place(String condition, String message) {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                    InvalidCondition.class,
                    () -> rules.compile(condition, EventKind.of(Facts.CART)))
                .errors())
        .first()
        .satisfies(error -> assertThat(error.message()).contains(message))
        .satisfies(error -> assertThat(error.line()).isEqualTo(1));
  }

  @Test
  void what_was_said_is_nothing_that_conditions_see() {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> rules.compile("event.reason == ''", EventKind.of(Facts.RENEWAL))))
        .isInstanceOf(InvalidCondition.class);
  }

  @Test
  void a_fact_that_came_without_something_optional_does_not_hold() {
    FactReceived bare = Facts.received(Facts.RENEWAL, "{\"plan\":\"tea\",\"automatic\":false}");

    Evaluation evaluation = test("event.times > 1", Facts.RENEWAL, bare);

    assertThat(evaluation.held()).isFalse();
    assertThat(evaluation.saw().getFirst().value()).isEqualTo("times is not known");
  }

  @Test
  void what_was_stored_under_an_older_schema_never_throws() {
    FactReceived old =
        Facts.received(
            Facts.RENEWAL,
            "{\"until\":\"soon\",\"price\":{\"amount\":\"much\",\"currency\":\"EUR\"}}");

    assertThat(test("event.until > timestamp('2027-01-01T00:00:00Z')", Facts.RENEWAL, old).held())
        .isFalse();
    assertThat(test("event.price.amount > 1.0", Facts.RENEWAL, old).held()).isFalse();
  }

  @Test
  void a_kind_includes_its_own_facts_alone() {
    assertThat(EventKind.of(Facts.CART).includes(CART)).isTrue();
    assertThat(EventKind.of(Facts.CART).includes(RENEWAL)).isFalse();
  }
}
