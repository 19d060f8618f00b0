package org.cairncrm.orders;

import static org.cairncrm.orders.db.Tables.SALES_ORDER;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves an order to the status that follows from its shipments, cancellations and returns. */
@Component
class Completion {
  private final DSLContext sql;
  private final Commands commands;
  private final Events events;
  private final DelayDetection delayDetection;
  private final DelayWatch watch;

  Completion(
      DSLContext sql,
      Commands commands,
      Events events,
      DelayDetection delayDetection,
      DelayWatch watch) {
    this.sql = sql;
    this.commands = commands;
    this.events = events;
    this.delayDetection = delayDetection;
    this.watch = watch;
  }

  /** Sets the status. An order with nothing outstanding is no longer late and no longer watched. */
  void set(Order order, OrderStatus status) {
    commands.changed(Orders.TOPIC);
    var update = sql.update(SALES_ORDER).set(SALES_ORDER.STATUS, status);
    if (!status.isOpen()) {
      update = update.setNull(SALES_ORDER.DELAYED_AT);
      watch.stop(order.customerId(), order.id());
    }
    update
        .where(SALES_ORDER.CUSTOMER_ID.eq(order.customerId()), SALES_ORDER.ORDER_ID.eq(order.id()))
        .and(SALES_ORDER.STATUS.eq(status).or(SALES_ORDER.STATUS.in(status.before())))
        .execute();
  }

  /**
   * @param at the time of completion, which may be later than the last delivery
   */
  void delivered(Order order, Instant at, @Nullable String note) {
    Shipment last =
        order.shipments().stream()
            .filter(one -> one.deliveredAt() != null)
            .max(Comparator.comparing(one -> Objects.requireNonNull(one.deliveredAt())))
            .orElseThrow();
    Instant deliveredAt = Objects.requireNonNull(last.deliveredAt());
    PromisedDay promised = delayDetection.promised(order.promisedOn());
    events.publish(
        new OrderDelivered(
            order.customerId(),
            order.id(),
            order.number(),
            last.id(),
            at.isAfter(deliveredAt) ? at : deliveredAt,
            order.promisedOn(),
            promised == null ? 0 : promised.daysLate(deliveredAt)),
        note);
  }
}
