package org.cairncrm.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cairncrm.events.Seen;
import org.cairncrm.orders.OrderPlaced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {
  private final Rules rules = new Rules();

  private Evaluation look(String condition, SamplePurchase event) {
    return rules.compile(condition, SamplePurchase.class).test(event);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "event.nth % 3 == 0",
        "event.points > 99",
        "event.daysSincePrevious <= 10",
        "event.daysSincePrevious != null && event.daysSincePrevious <= 10",
        "event.total.amount >= 20.0",
        "event.total.currency == 'PLN'",
        "event.discount.amount == 5.25",
        "event.channel == 'live-chat'",
        "event.channel in ['live-chat', 'phone']",
        "event.order == '01900000-0000-7000-8000-000000000003'",
        "event.promisedOn < '2026-12-24'",
        "event.occurredAt < timestamp('2026-05-01T00:00:00Z')",
        "event.paidAt - event.occurredAt == duration('60s')",
        "event.gift",
        "!(event.nth == 2) && (event.nth == 3 || event.nth == 4)",
        "'sale' in event.tags",
        "event.number.startsWith('A-')",
        "event.nth == 3 ? event.gift : false"
      })
  void holds_for_the_facts_of_the_event(String condition) {
    assertThat(look(condition, SamplePurchase.THIRD).held()).isTrue();
    assertThat(look("!(" + condition + ")", SamplePurchase.THIRD).held()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "event.daysSincePrevious <= 10",
        "event.daysSincePrevious > 10",
        "!(event.daysSincePrevious <= 10)",
        "event.discount.amount > 1.0",
        "event.promisedOn < '2026-12-24'",
        "event.nth == 1 && event.daysSincePrevious <= 10"
      })
  void does_not_hold_when_a_fact_is_missing(String condition) {
    assertThat(look(condition, SamplePurchase.FIRST).held()).isFalse();
  }

  @Test
  void names_the_fact_that_is_missing() {
    assertThat(look("event.daysSincePrevious <= 10", SamplePurchase.FIRST).saw())
        .containsExactly(
            new Seen("event.daysSincePrevious <= 10", "daysSincePrevious is not known", false));
    assertThat(look("event.discount.amount * 2.0 > event.total.amount", SamplePurchase.FIRST).saw())
        .extracting(Seen::value)
        .containsExactly("discount.amount is not known");
    assertThat(
            look("event.promisedOn + event.number < event.promisedOn", SamplePurchase.FIRST).saw())
        .extracting(Seen::value)
        .containsExactly("promisedOn is not known");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "event.daysSincePrevious == null",
        "event.daysSincePrevious == null || event.daysSincePrevious > 100",
        "event.discount == null",
        "event.promisedOn == null && event.paidAt == null"
      })
  void may_ask_whether_a_fact_is_missing(String condition) {
    assertThat(look(condition, SamplePurchase.FIRST).held()).isTrue();
    assertThat(look(condition, SamplePurchase.THIRD).held()).isFalse();
  }

  @Test
  void a_sum_that_cannot_be_done_means_that_it_does_not_hold() {
    assertThat(look("event.nth % (event.nth - 3) == 0", SamplePurchase.THIRD).saw())
        .containsExactly(
            new Seen("event.nth % (event.nth - 3) == 0", "cannot be computed: / by zero", false));
    assertThat(look("event.nth * 9000000000000000000 > 1", SamplePurchase.THIRD).held()).isFalse();
    assertThat(look("int(event.number) > 1", SamplePurchase.THIRD).held()).isFalse();
  }

  @Test
  void shows_the_facts_filled_in_and_what_they_come_to() {
    assertThat(look("event.nth % 3 == 0", SamplePurchase.THIRD).saw())
        .containsExactly(new Seen("event.nth % 3 == 0", "3 % 3 = 0", true));
    assertThat(look("0 == event.nth % 3", SamplePurchase.FIRST).saw())
        .containsExactly(new Seen("0 == event.nth % 3", "1 % 3 = 1", false));
  }

  @Test
  void shows_a_bare_fact_as_it_is() {
    assertThat(value("event.total.amount >= 20.0", SamplePurchase.FIRST)).isEqualTo("20.5");
    assertThat(value("event.total.amount >= 20.0", SamplePurchase.THIRD)).isEqualTo("100");
    assertThat(value("event.channel == 'web'", SamplePurchase.THIRD)).isEqualTo("live-chat");
    assertThat(value("event.gift", SamplePurchase.THIRD)).isEqualTo("true");
    assertThat(value("event.daysSincePrevious == null", SamplePurchase.FIRST)).isEqualTo("none");
    assertThat(value("event.occurredAt > timestamp('2020-01-01T00:00:00Z')", SamplePurchase.FIRST))
        .isEqualTo("2026-03-02T10:00:00Z");
    assertThat(value("event.tags == []", SamplePurchase.THIRD)).isEqualTo("[sale, new]");
  }

  @Test
  void shows_all_of_a_part_that_compares_facts_with_facts() {
    assertThat(value("event.nth < event.points", SamplePurchase.THIRD)).isEqualTo("3 < 100");
    assertThat(value("event.channel == 'web' || event.nth == 3", SamplePurchase.THIRD))
        .isEqualTo("'live-chat' == \"web\" || 3 == 3");
    assertThat(value("1 == 1", SamplePurchase.THIRD)).isEqualTo("1 == 1");
  }

  private String value(String condition, SamplePurchase event) {
    return look(condition, event).saw().getFirst().value();
  }

  @Test
  void tells_of_every_part_that_has_to_hold_in_its_order() {
    Evaluation evaluation =
        look(
            "event.nth % 3 == 0 && (event.channel == 'web' &&\n event.gift) && event.points > 1",
            SamplePurchase.THIRD);

    assertThat(evaluation.held()).isFalse();
    assertThat(evaluation.saw())
        .containsExactly(
            new Seen("event.nth % 3 == 0", "3 % 3 = 0", true),
            new Seen("event.channel == 'web'", "live-chat", false),
            new Seen("event.gift", "true", true),
            new Seen("event.points > 1", "100", true));
    assertThat(evaluation.missed()).isEqualTo("event.channel == 'web' (live-chat)");
  }

  @Test
  void cuts_its_parts_out_of_a_text_with_characters_beyond_the_basic_plane() {
    assertThat(look("event.number != '🎁🎁' && event.nth == 3", SamplePurchase.THIRD).saw())
        .extracting(Seen::condition)
        .containsExactly("event.number != '🎁🎁'", "event.nth == 3");
  }

  @Test
  void looks_at_the_events_of_other_modules() {
    assertThat(
            rules.check(
                "event.daysSincePrevious != null && event.daysSincePrevious <= 10",
                OrderPlaced.class))
        .isEmpty();
  }

  @Test
  void refuses_an_event_of_another_kind() {
    Condition condition = rules.compile("event.nth == 1", OrderPlaced.class);

    assertThatThrownBy(() -> condition.test(SamplePurchase.FIRST))
        .isInstanceOf(ClassCastException.class);
  }

  @Test
  void is_quick_enough_for_every_order() {
    Condition condition = rules.compile("event.nth % 3 == 0 && event.gift", SamplePurchase.class);
    for (int warm = 0; warm < 50_000; warm++) {
      condition.test(SamplePurchase.THIRD);
    }
    long before = System.nanoTime();
    for (int count = 0; count < 10_000; count++) {
      condition.test(SamplePurchase.THIRD);
    }
    assertThat((System.nanoTime() - before) / 10_000).isLessThan(200_000);
  }
}
