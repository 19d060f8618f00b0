package org.cairncrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.PastEvent;
import org.cairncrm.orders.OrderCancelled;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectedPastTest {
  private static final Instant DAY = Instant.parse("2026-03-02T10:00:00Z");
  private static final CustomerId CUSTOMER = CustomerId.next();

  private final OrderPlaced first = MapFixtures.order(CUSTOMER, 1, DAY);
  private final OrderPlaced second = MapFixtures.order(CUSTOMER, 2, DAY.plusSeconds(1));
  private final OrderPlaced third = MapFixtures.order(CUSTOMER, 3, DAY.plusSeconds(2));

  @Test
  void later_orders_read_as_if_a_cancelled_one_had_not_been_placed() {
    List<PastEvent> now =
        CorrectedPast.of(
            List.of(
                past(1, null, first),
                past(2, null, second),
                past(3, null, third),
                past(9, null, cancelled(first, 2))),
            event -> false);

    assertThat(now).extracting(PastEvent::seq).containsExactly(2L, 3L, 9L);
    assertThat(now.subList(0, 2))
        .extracting(one -> ((OrderPlaced) one.event()).nth())
        .containsExactly(2, 2);
  }

  @Test
  void what_follows_from_a_cancelled_order_is_left_out_with_it() {
    CustomerEvent effect = MapFixtures.handOver(CUSTOMER, DAY);
    CustomerEvent effectOfEffect = MapFixtures.handOver(CUSTOMER, DAY);
    List<PastEvent> now =
        CorrectedPast.of(
            List.of(
                past(1, null, first),
                past(2, 1L, effect),
                past(3, 2L, effectOfEffect),
                past(4, null, second),
                past(9, null, cancelled(first, 2))),
            event -> false);

    assertThat(now).extracting(PastEvent::seq).containsExactly(4L, 9L);
    assertThat(now.getFirst().event()).isSameAs(second);
  }

  @Test
  void a_cancellation_changes_only_what_was_recorded_before_it() {
    OrderCancelled earlier = cancelled(first, 0);
    OrderPlaced again = MapFixtures.order(CUSTOMER, 1, DAY.plusSeconds(3));
    List<PastEvent> now =
        CorrectedPast.of(
            List.of(
                past(1, null, first),
                past(2, null, earlier),
                past(3, null, again),
                past(9, null, cancelled(third, 1))),
            event -> false);

    assertThat(now).extracting(PastEvent::seq).containsExactly(2L, 3L, 9L);
    assertThat(now.get(1).event()).isEqualTo(again);
  }

  @Test
  void a_reversal_that_a_map_names_takes_nothing_back() {
    List<PastEvent> past = List.of(past(1, null, first), past(9, null, cancelled(first, 0)));

    assertThat(CorrectedPast.of(past, OrderCancelled.class::isInstance)).isEqualTo(past);
  }

  private static PastEvent past(long seq, @Nullable Long cause, CustomerEvent event) {
    return new PastEvent(seq, cause, event);
  }

  private static OrderCancelled cancelled(OrderPlaced order, int standing) {
    return new OrderCancelled(
        CUSTOMER,
        order.order(),
        order.number(),
        DAY.plusSeconds(9),
        Money.of("84.50", "EUR"),
        standing);
  }
}
