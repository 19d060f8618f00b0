package org.cairncrm.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.cairncrm.events.Seen;
import org.cairncrm.notifications.MessageParameter.Day;
import org.cairncrm.notifications.MessageParameter.Line;
import org.cairncrm.shared.CustomerId;
import org.junit.jupiter.api.Test;

class DelayAlertTest {
  private static final Instant NOW = Instant.parse("2026-03-05T08:00:00Z");

  private final CustomerId customer = CustomerId.next();
  private final DelayAlert rule = DelayFixtures.rule();

  @Test
  void a_shipment_with_the_same_new_day_has_the_same_key() {
    Message message = rule.decide(DelayFixtures.newDay(customer, NOW, DelayFixtures.NEW_DAY));
    Message again =
        rule.decide(DelayFixtures.newDay(customer, NOW.plusSeconds(60), DelayFixtures.NEW_DAY));
    Message later =
        rule.decide(DelayFixtures.newDay(customer, NOW, DelayFixtures.NEW_DAY.plusDays(1)));

    assertThat(message.key())
        .isEqualTo("shipment:" + DelayFixtures.SHIPMENT + ":2026-03-10")
        .isEqualTo(again.key())
        .isNotEqualTo(later.key());
  }

  @Test
  void a_promised_day_that_passed_has_the_key_of_its_order() {
    Message message = rule.decide(DelayFixtures.dayPassed(customer, NOW));

    assertThat(message.key()).isEqualTo("order:" + DelayFixtures.ORDER + ":passed:2026-03-06");
    assertThat(message.template()).isEqualTo("delay-alert-day-passed");
    assertThat(message.saw())
        .containsExactly(new Seen("the promised day passed", "2026-03-06", true));
  }

  @Test
  void a_day_of_the_carrier_that_passed_has_the_key_of_its_shipment() {
    Message message = rule.decide(DelayFixtures.newDayPassed(customer, NOW));

    assertThat(message.key())
        .isEqualTo("shipment:" + DelayFixtures.SHIPMENT + ":passed:2026-03-10");
    assertThat(message.template()).isEqualTo("delay-alert-day-passed");
    assertThat(message.saw())
        .containsExactly(new Seen("the carrier's day passed", "2026-03-10", true));
  }

  @Test
  void a_message_names_the_order_and_both_days() {
    Message message = rule.decide(DelayFixtures.newDay(customer, NOW, DelayFixtures.NEW_DAY));

    assertThat(message.template()).isEqualTo("delay-alert-new-day");
    assertThat(message.order()).isEqualTo(DelayFixtures.ORDER);
    assertThat(message.parameters())
        .containsEntry("number", new Line("PL-1042"))
        .containsEntry("oldDay", new Day(DelayFixtures.PROMISED))
        .containsEntry("newDay", new Day(DelayFixtures.NEW_DAY))
        .hasSize(3);
    assertThat(message.saw())
        .containsExactly(new Seen("a new day", "2026-03-10 instead of 2026-03-06", true));
  }
}
