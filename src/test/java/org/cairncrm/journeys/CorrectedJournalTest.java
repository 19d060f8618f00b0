package org.cairncrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.Events;
import org.cairncrm.events.PastEvent;
import org.cairncrm.orders.OrderCancelled;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.cairncrm.testing.CairnTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Conditions of times and plans of stages read only the events that they look at. */
@CairnTest
class CorrectedJournalTest {
  private static final Instant DAY = Instant.parse("2026-01-10T09:00:00Z");

  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired CorrectedJournal journal;

  private final CustomerId customer = CustomerId.next();
  private final OrderPlaced first = MapFixtures.order(customer, 1, DAY);

  @BeforeEach
  void a_customer_with_an_order_and_a_parcel() {
    commands.open(customer, () -> 0);
    happens(first);
    happens(MapFixtures.handOver(customer, DAY.plus(Duration.ofDays(1))));
  }

  @Test
  void events_of_other_kinds_are_not_read() {
    assertThat(orders()).containsExactly(first);
  }

  @Test
  void events_that_the_running_command_has_published_are_read() {
    OrderPlaced second = MapFixtures.order(customer, 2, DAY.plus(Duration.ofDays(2)));
    List<CustomerEvent> seen =
        commands.on(
            customer,
            second.occurredAt(),
            () -> {
              events.publish(second);
              events.publish(MapFixtures.handOver(customer, second.occurredAt()));
              return orders();
            });

    assertThat(seen).containsExactly(first, second);
  }

  @Test
  void a_reversal_takes_an_event_back_also_if_nobody_asks_for_reversals() {
    happens(
        new OrderCancelled(
            customer,
            first.order(),
            first.number(),
            DAY.plus(Duration.ofDays(3)),
            Money.of("84.50", "EUR"),
            0));

    assertThat(orders()).doesNotContain(first);
  }

  private List<CustomerEvent> orders() {
    return journal.holding(customer, Set.of(OrderPlaced.class), event -> false).stream()
        .map(PastEvent::event)
        .toList();
  }

  private void happens(CustomerEvent event) {
    commands.on(
        customer,
        event.occurredAt(),
        () -> {
          events.publish(event);
          return 0;
        });
  }
}
