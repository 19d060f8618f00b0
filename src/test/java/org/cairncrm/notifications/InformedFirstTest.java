package org.cairncrm.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.interactions.Direction;
import org.cairncrm.interactions.Interaction;
import org.cairncrm.interactions.InteractionCorrection;
import org.cairncrm.interactions.InteractionRecorded;
import org.cairncrm.interactions.Interactions;
import org.cairncrm.interactions.NewInteraction;
import org.cairncrm.orders.NewOrder;
import org.cairncrm.orders.NewShipment;
import org.cairncrm.orders.Order;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Language;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Regulars;
import org.cairncrm.testing.TestClock;
import org.cairncrm.work.Jobs;
import org.cairncrm.work.Worker;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who speaks of a late delivery first, the company or the customer. */
@CairnTest
class InformedFirstTest {
  private static final Instant NOW = TestClock.START;
  private static final LocalDate PROMISED = LocalDate.parse("2026-03-04");

  /** The same figures from the journal alone. */
  private static final String FROM_THE_JOURNAL =
      """
      with late as (
        select customer_id, data ->> 'order' as order_id, min(occurred_at) as at, min(data ->> 'carrier') as carrier
        from events.journal where name = 'delivery-delayed' group by 1, 2),
      informed as (
        select l.customer_id, l.order_id, min(j.occurred_at) as at from late l join events.journal j using (customer_id)
        where j.name = 'notification-sent' and j.data ->> 'order' = l.order_id and not (j.data ->> 'kept')::boolean
          or j.name = 'interaction-recorded' and j.data ->> 'direction' = 'outbound'
            and j.occurred_at >= l.at and j.occurred_at < l.at + interval '14 days'
        group by 1, 2),
      asked as (
        select l.customer_id, l.order_id, min(j.occurred_at) as at from late l join events.journal j using (customer_id)
        where j.name = 'interaction-recorded' and j.data ->> 'direction' = 'inbound'
          and j.occurred_at >= l.at and j.occurred_at < l.at + interval '14 days'
        group by 1, 2)
      select count(*), count(*) filter (where i.at <= coalesce(a.at, i.at)), count(*) filter (where a.at < coalesce(i.at, 'infinity'))
      from late l left join informed i using (customer_id, order_id) left join asked a using (customer_id, order_id)
      where l.carrier = ?
      """;

  @Autowired Regulars regulars;
  @Autowired Orders orders;
  @Autowired Interactions interactions;
  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired LateDeliveries late;
  @Autowired DSLContext sql;
  @Autowired Jobs jobs;
  @Autowired Worker worker;

  @Test
  void a_message_that_was_sent_before_the_customer_asked_counts_as_informed_first() {
    String carrier = "Carrier " + Ids.next();
    Order order = late(carrier);
    sent(order, NOW.plusSeconds(60), false);
    contact(order.customerId(), Direction.INBOUND, NOW.plusSeconds(120));

    assertThat(of(carrier)).isEqualTo(new CarrierDelays(carrier, 1, 1, 0));
    assertThat(of(carrier)).isEqualTo(fromTheJournal(carrier));
  }

  @Test
  void a_customer_who_asked_before_counts_as_one_who_asked_first() {
    String carrier = "Carrier " + Ids.next();
    Order order = late(carrier);
    contact(order.customerId(), Direction.INBOUND, NOW.plusSeconds(30));
    contact(order.customerId(), Direction.OUTBOUND, NOW.plusSeconds(60));

    assertThat(of(carrier)).isEqualTo(new CarrierDelays(carrier, 1, 0, 1));
    assertThat(of(carrier)).isEqualTo(fromTheJournal(carrier));
  }

  @Test
  void a_colleague_who_calls_informs_as_a_message_does() {
    String carrier = "Carrier " + Ids.next();
    Order order = late(carrier);
    contact(order.customerId(), Direction.OUTBOUND, NOW.plusSeconds(60));

    assertThat(of(carrier)).isEqualTo(new CarrierDelays(carrier, 1, 1, 0));
    assertThat(informed(order).by()).isEqualTo(Channel.PHONE);
  }

  @Test
  void a_message_that_was_only_kept_informs_nobody() {
    String carrier = "Carrier " + Ids.next();
    Order order = late(carrier);
    sent(order, NOW.plusSeconds(60), true);
    contact(order.customerId(), Direction.OUTBOUND, NOW.plus(Duration.ofDays(14)));

    assertThat(of(carrier)).isEqualTo(new CarrierDelays(carrier, 1, 0, 0));
    assertThat(of(carrier)).isEqualTo(fromTheJournal(carrier));
    assertThat(informed(order).at()).isNull();
  }

  @Test
  void a_corrected_contact_counts_as_what_it_was() {
    String carrier = "Carrier " + Ids.next();
    Order order = late(carrier);
    Interaction call =
        interactions
            .record(
                order.customerId(),
                NewInteraction.logged(Channel.PHONE, Direction.INBOUND, "The delay", null))
            .value();
    assertThat(of(carrier)).isEqualTo(new CarrierDelays(carrier, 1, 0, 1));

    interactions.correct(
        call.id(),
        new InteractionCorrection(
            Channel.PHONE, Direction.OUTBOUND, "The delay", null, call.at(), null, "We called"),
        call.version());

    assertThat(of(carrier)).isEqualTo(new CarrierDelays(carrier, 1, 1, 0));
    assertThat(of(carrier)).isEqualTo(fromTheJournal(carrier));
  }

  @Test
  void late_deliveries_of_the_past_are_counted_by_a_job_as_they_would_have_been_at_once() {
    String carrier = "Carrier " + Ids.next();
    Order order = late(carrier);
    contact(order.customerId(), Direction.OUTBOUND, NOW.plusSeconds(60));
    CarrierDelays before = of(carrier);
    sql.execute(
        "delete from notifications.late_delivery where customer_id = ?",
        order.customerId().value());

    jobs.start(LateDeliveriesJob.KIND, "{}");
    worker.sweep();

    assertThat(of(carrier)).isEqualTo(before);
  }

  private CarrierDelays of(String carrier) {
    return late.byCarrier(NOW.minusSeconds(1), NOW.plusSeconds(1)).stream()
        .filter(one -> carrier.equals(one.carrier()))
        .findFirst()
        .orElseThrow();
  }

  private CarrierDelays fromTheJournal(String carrier) {
    var row = sql.fetchSingle(FROM_THE_JOURNAL, carrier);
    return new CarrierDelays(
        carrier, row.get(0, Long.class), row.get(1, Long.class), row.get(2, Long.class));
  }

  private Informed informed(Order order) {
    return Objects.requireNonNull(
        late.informed(
                orders.delayed(null, 100_000).stream()
                    .filter(one -> one.id().equals(order.id()))
                    .toList())
            .get(order.id()));
  }

  /** An order that its carrier will deliver late, as is known now. */
  private Order late(String carrier) {
    CustomerId customer = regulars.withThreeOrders("Marta Zielińska", null);
    Order order =
        orders
            .place(
                new NewOrder(
                    customer,
                    null,
                    null,
                    null,
                    Channel.WEB,
                    NOW,
                    Currency.getInstance("EUR"),
                    List.of(new NewOrder.Line("M1", "Mug, blue", 1, new BigDecimal("42.25"))),
                    PROMISED))
            .value();
    orders.handOver(
        order.id(), new NewShipment(null, null, carrier, null, NOW, PROMISED.plusDays(2)));
    return order;
  }

  private void sent(Order order, Instant at, boolean kept) {
    commands.on(
        order.customerId(),
        at,
        () -> {
          events.publish(
              new NotificationSent(
                  order.customerId(),
                  Ids.next(),
                  DelayAlert.NAME,
                  Channel.EMAIL,
                  Language.PL,
                  at,
                  null,
                  order.id(),
                  order.number(),
                  kept));
          return null;
        });
  }

  private void contact(CustomerId customer, Direction direction, Instant at) {
    commands.on(
        customer,
        at,
        () -> {
          events.publish(
              new InteractionRecorded(
                  customer, Ids.next(), Channel.PHONE, direction, null, at, null, null));
          return null;
        });
  }
}
