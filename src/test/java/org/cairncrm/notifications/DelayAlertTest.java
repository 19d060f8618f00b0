package org.cairncrm.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.cairncrm.events.Seen;
import org.cairncrm.shared.CustomerId;
import org.junit.jupiter.api.Test;

class DelayAlertTest {
  private static final Instant NOW = Instant.parse("2026-03-05T08:00:00Z");
  private static final Duration TWO_DAYS = Duration.ofDays(2);

  private final CustomerId customer = CustomerId.next();

  @Test
  void a_shipment_and_a_new_day_are_told_once() {
    DelayFacts facts = DelayFacts.of(DelayFixtures.newDay(customer, NOW, DelayFixtures.NEW_DAY));
    DelayFacts again =
        DelayFacts.of(DelayFixtures.newDay(customer, NOW.plusSeconds(60), DelayFixtures.NEW_DAY));
    DelayFacts later =
        DelayFacts.of(DelayFixtures.newDay(customer, NOW, DelayFixtures.NEW_DAY.plusDays(1)));

    assertThat(DelayAlert.key(facts))
        .isEqualTo("delay-alert:shipment:" + DelayFixtures.SHIPMENT + ":2026-03-10")
        .isEqualTo(DelayAlert.key(again))
        .isNotEqualTo(DelayAlert.key(later));
  }

  @Test
  void a_promised_day_that_passed_is_told_once_an_order() {
    DelayFacts facts = DelayFacts.of(DelayFixtures.dayPassed(customer, NOW));

    assertThat(DelayAlert.key(facts))
        .isEqualTo("delay-alert:order:" + DelayFixtures.ORDER + ":passed:2026-03-06");
    assertThat(facts.letter()).isEqualTo("delay-alert-day-passed");
  }

  @Test
  void a_day_of_the_carriers_that_passed_is_told_once_a_shipment() {
    DelayFacts facts = DelayFacts.of(DelayFixtures.newDayPassed(customer, NOW));

    assertThat(DelayAlert.key(facts))
        .isEqualTo("delay-alert:shipment:" + DelayFixtures.SHIPMENT + ":passed:2026-03-10")
        .isNotEqualTo(DelayAlert.key(DelayFacts.of(DelayFixtures.dayPassed(customer, NOW))));
    assertThat(facts.letter()).isEqualTo("delay-alert-day-passed");
    assertThat(DelayAlert.speaks(facts).saw().getFirst())
        .isEqualTo(new Seen("the carrier's day passed", "2026-03-10", true));
  }

  @Test
  void what_happened_more_than_two_days_ago_is_history() {
    DelayFacts facts = DelayFacts.of(DelayFixtures.newDay(customer, NOW, DelayFixtures.NEW_DAY));

    assertThat(DelayAlert.historical(facts, NOW.plus(TWO_DAYS), TWO_DAYS)).isFalse();
    assertThat(DelayAlert.historical(facts, NOW.plus(TWO_DAYS).plusSeconds(1), TWO_DAYS)).isTrue();
  }

  @Test
  void a_decision_tells_what_it_saw_and_what_stood_against_it() {
    DelayFacts facts = DelayFacts.of(DelayFixtures.newDay(customer, NOW, DelayFixtures.NEW_DAY));

    assertThat(DelayAlert.speaks(facts).saw()).allMatch(seen -> seen.held());
    assertThat(DelayAlert.speaks(facts).saw().getFirst().value())
        .isEqualTo("2026-03-10 instead of 2026-03-06");
    assertThat(DelayAlert.tooOld(facts, NOW).saw()).filteredOn(seen -> !seen.held()).hasSize(1);
    assertThat(DelayAlert.toldBefore(facts).saw().getLast().held()).isFalse();
    assertThat(DelayAlert.toldBefore(facts).version()).isEqualTo(2);
  }
}
