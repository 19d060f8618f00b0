package org.cairncrm.orders;

import static org.cairncrm.orders.db.Tables.SALES_ORDER;
import static org.cairncrm.orders.db.Tables.SHIPMENT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.LocalDate;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.work.Work;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Marks late orders and publishes their delays. */
@Component
class DelayDetection {
  private final DSLContext sql;
  private final Commands commands;
  private final Events events;
  private final Work work;
  private final BusinessZone zone;

  DelayDetection(DSLContext sql, Commands commands, Events events, Work work, BusinessZone zone) {
    this.sql = sql;
    this.commands = commands;
    this.events = events;
    this.work = work;
    this.zone = zone;
  }

  @Nullable PromisedDay promised(@Nullable LocalDate day) {
    return day == null ? null : new PromisedDay(day, zone.id());
  }

  /**
   * Publishes the delay, and schedules another check for the end of the new day if it is not over.
   */
  void tell(ShipmentSnapshot shipmentSnapshot, Delay delay, Instant at, @Nullable String note) {
    tell(
        new DeliveryDelayed(
            shipmentSnapshot.customer(),
            shipmentSnapshot.order(),
            shipmentSnapshot.number(),
            shipmentSnapshot.shipment(),
            shipmentSnapshot.carrier(),
            at,
            delay.promisedOn(),
            delay.previouslyOn(),
            delay.estimatedOn(),
            delay.daysLate()),
        delay,
        note);
    watchEstimate(shipmentSnapshot, delay.estimatedOn(), at);
  }

  /** Schedules another check for the end of the carrier's estimated day if it is not over. */
  void watchEstimate(
      ShipmentSnapshot shipmentSnapshot, @Nullable LocalDate estimatedOn, Instant at) {
    PromisedDay next = promised(estimatedOn);
    if (next != null && at.isBefore(next.over())) {
      work.schedule(
          shipmentSnapshot.customer(),
          EstimateWatch.KIND,
          shipmentSnapshot.shipment().toString(),
          next.over());
    }
  }

  void tell(DeliveryDelayed event, Delay delay, @Nullable String note) {
    commands.changed(Orders.TOPIC);
    sql.update(SALES_ORDER)
        .set(SALES_ORDER.DELAYED_AT, coalesce(SALES_ORDER.DELAYED_AT, val(event.occurredAt())))
        .where(SALES_ORDER.CUSTOMER_ID.eq(event.customer()), SALES_ORDER.ORDER_ID.eq(event.order()))
        .execute();
    events.publish(event, note, delay.decision());
  }

  /**
   * Clears the delay mark of an order if its promised day is not over and no open shipment is
   * expected late.
   */
  void recheck(CustomerId customer, OrderId order, @Nullable PromisedDay promised, Instant at) {
    if (promised == null || !at.isBefore(promised.over())) {
      return;
    }
    commands.changed(Orders.TOPIC);
    sql.update(SALES_ORDER)
        .setNull(SALES_ORDER.DELAYED_AT)
        .where(
            SALES_ORDER.CUSTOMER_ID.eq(customer),
            SALES_ORDER.ORDER_ID.eq(order),
            SALES_ORDER.DELAYED_AT.isNotNull(),
            notExists(
                selectOne()
                    .from(SHIPMENT)
                    .where(
                        SHIPMENT.CUSTOMER_ID.eq(customer),
                        SHIPMENT.ORDER_ID.eq(order),
                        SHIPMENT.DELIVERED_AT.isNull(),
                        SHIPMENT.STATUS.ne(ShipmentStatus.LOST),
                        SHIPMENT.ESTIMATED_ON.gt(SHIPMENT.PROMISED_ON))))
        .execute();
  }
}
