package org.cairncrm.notifications;

import static org.cairncrm.notifications.db.Tables.LATE_DELIVERY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.val;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.Journal;
import org.cairncrm.events.PastEvent;
import org.cairncrm.interactions.Direction;
import org.cairncrm.interactions.InteractionCorrected;
import org.cairncrm.interactions.InteractionRecorded;
import org.cairncrm.orders.DeliveryDelayed;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the late deliveries. The earliest time counts, so applying an event again changes nothing.
 */
@Component
class LateDeliveryTable {
  /** A contact within this time after the delay became known counts as one about the delay. */
  static final Duration RELATED = Duration.ofDays(14);

  /** The number of events that are read at once. */
  private static final int EVENTS = 1000;

  private final DSLContext sql;
  private final Journal journal;

  LateDeliveryTable(DSLContext sql, Journal journal) {
    this.sql = sql;
    this.journal = journal;
  }

  /** Applies all events of a customer again. */
  void replay(CustomerId customer) {
    replay(customer, event -> event);
  }

  /** Applies all events of a customer anew, in the form that a correction gives them. */
  void correct(InteractionCorrected correction) {
    int late =
        sql.update(LATE_DELIVERY)
            .setNull(LATE_DELIVERY.INFORMED_AT)
            .setNull(LATE_DELIVERY.INFORMED_BY)
            .setNull(LATE_DELIVERY.NOTIFICATION_ID)
            .setNull(LATE_DELIVERY.CONTACTED_AT)
            .where(LATE_DELIVERY.CUSTOMER_ID.eq(correction.customer()))
            .execute();
    if (late > 0) {
      replay(correction.customer(), correction::corrected);
    }
  }

  private void replay(CustomerId customer, UnaryOperator<CustomerEvent> form) {
    List<PastEvent> events = journal.past(customer, 1, EVENTS);
    while (!events.isEmpty()) {
      events.forEach(one -> apply(form.apply(one.event())));
      events =
          events.size() < EVENTS
              ? List.of()
              : journal.past(customer, events.getLast().seq() + 1, EVENTS);
    }
  }

  /** Applies an event; events of other kinds change nothing. */
  void apply(CustomerEvent event) {
    switch (event) {
      case DeliveryDelayed delayed -> delayed(delayed);
      case NotificationSent sent -> sent(sent);
      case InteractionRecorded contact -> contact(contact);
      default -> {}
    }
  }

  private void delayed(DeliveryDelayed event) {
    sql.insertInto(LATE_DELIVERY)
        .set(LATE_DELIVERY.CUSTOMER_ID, event.customer())
        .set(LATE_DELIVERY.ORDER_ID, event.order())
        .set(LATE_DELIVERY.NUMBER, event.number())
        .set(LATE_DELIVERY.CARRIER, event.carrier())
        .set(LATE_DELIVERY.DELAYED_AT, event.occurredAt())
        .onConflict(LATE_DELIVERY.CUSTOMER_ID, LATE_DELIVERY.ORDER_ID)
        .doUpdate()
        .set(LATE_DELIVERY.NUMBER, excluded(LATE_DELIVERY.NUMBER))
        .set(
            LATE_DELIVERY.DELAYED_AT,
            least(LATE_DELIVERY.DELAYED_AT, excluded(LATE_DELIVERY.DELAYED_AT)))
        .set(
            LATE_DELIVERY.CARRIER, coalesce(LATE_DELIVERY.CARRIER, excluded(LATE_DELIVERY.CARRIER)))
        .execute();
  }

  private void sent(NotificationSent event) {
    if (event.order() != null && !event.kept()) {
      informed(
          LATE_DELIVERY.ORDER_ID.eq(event.order()),
          event.customer(),
          event.occurredAt(),
          event.channel(),
          event.notification());
    }
  }

  private void contact(InteractionRecorded event) {
    Condition about =
        LATE_DELIVERY
            .DELAYED_AT
            .le(event.occurredAt())
            .and(LATE_DELIVERY.DELAYED_AT.gt(event.occurredAt().minus(RELATED)));
    if (event.direction() == Direction.OUTBOUND) {
      informed(about, event.customer(), event.occurredAt(), event.channel(), null);
    } else {
      sql.update(LATE_DELIVERY)
          .set(
              LATE_DELIVERY.CONTACTED_AT,
              least(LATE_DELIVERY.CONTACTED_AT, val(event.occurredAt())))
          .where(LATE_DELIVERY.CUSTOMER_ID.eq(event.customer()), about)
          .execute();
    }
  }

  private void informed(
      Condition which, CustomerId customer, Instant at, Channel by, @Nullable UUID notification) {
    Condition earlier = LATE_DELIVERY.INFORMED_AT.isNull().or(LATE_DELIVERY.INFORMED_AT.gt(at));
    sql.update(LATE_DELIVERY)
        .set(LATE_DELIVERY.INFORMED_AT, at)
        .set(LATE_DELIVERY.INFORMED_BY, by)
        .set(LATE_DELIVERY.NOTIFICATION_ID, notification)
        .where(LATE_DELIVERY.CUSTOMER_ID.eq(customer), which, earlier)
        .execute();
  }
}
