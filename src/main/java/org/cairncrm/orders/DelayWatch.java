package org.cairncrm.orders;

import static org.cairncrm.orders.db.Tables.SALES_ORDER;
import static org.cairncrm.orders.db.Tables.SHIPMENT;

import java.time.Instant;
import java.time.LocalDate;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.work.Timer;
import org.cairncrm.work.Work;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks an order when its promised day is over, and reports a delay if it has not arrived. */
@Component
class DelayWatch implements Timer {
  static final String KIND = "orders.delay-watch";

  private final DSLContext sql;
  private final Work work;
  private final DelayDetection delayDetection;

  DelayWatch(DSLContext sql, Work work, DelayDetection delayDetection) {
    this.sql = sql;
    this.work = work;
    this.delayDetection = delayDetection;
  }

  void start(CustomerId customer, OrderId order, @Nullable LocalDate promisedOn) {
    PromisedDay promised = delayDetection.promised(promisedOn);
    if (promised != null) {
      work.schedule(customer, KIND, order.toString(), promised.over());
    }
  }

  /**
   * Watches an order again after a correction of its delivery. If the promised day is over, the
   * check is due now.
   */
  void restart(CustomerId customer, OrderId order, @Nullable LocalDate promisedOn, Instant now) {
    PromisedDay promised = delayDetection.promised(promisedOn);
    if (promised != null) {
      Instant over = promised.over();
      work.schedule(customer, KIND, order.toString(), over.isAfter(now) ? over : now);
    }
  }

  void stop(CustomerId customer, OrderId order) {
    work.cancel(customer, KIND, order.toString());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void due(CustomerId customer, String key, Instant dueAt) {
    Awaited awaited = awaited(customer, OrderId.of(key));
    PromisedDay promised = awaited == null ? null : delayDetection.promised(awaited.promisedOn());
    if (awaited == null || promised == null) {
      return;
    }
    Delay delay = DelayRule.overdue(promised, awaited.estimatedOn(), dueAt);
    if (delay != null) {
      delayDetection.tell(
          new DeliveryDelayed(
              customer,
              awaited.order(),
              awaited.number(),
              awaited.shipment(),
              awaited.carrier(),
              dueAt,
              delay.promisedOn(),
              delay.previouslyOn(),
              null,
              delay.daysLate()),
          delay,
          null);
    }
  }

  /** Finds the open order with its shipment that is expected last. */
  private @Nullable Awaited awaited(CustomerId customer, OrderId order) {
    return sql.select(
            SALES_ORDER.ORDER_ID,
            SALES_ORDER.NUMBER,
            SALES_ORDER.PROMISED_ON,
            SHIPMENT.SHIPMENT_ID,
            SHIPMENT.CARRIER,
            SHIPMENT.ESTIMATED_ON)
        .from(SALES_ORDER)
        .leftJoin(SHIPMENT)
        .on(
            SHIPMENT.CUSTOMER_ID.eq(SALES_ORDER.CUSTOMER_ID),
            SHIPMENT.ORDER_ID.eq(SALES_ORDER.ORDER_ID),
            SHIPMENT.DELIVERED_AT.isNull(),
            SHIPMENT.STATUS.ne(ShipmentStatus.LOST))
        .where(
            SALES_ORDER.CUSTOMER_ID.eq(customer),
            SALES_ORDER.ORDER_ID.eq(order),
            SALES_ORDER.STATUS.in(OrderStatus.open()))
        .orderBy(SHIPMENT.ESTIMATED_ON.desc().nullsLast(), SHIPMENT.SHIPMENT_ID)
        .limit(1)
        .fetchOne(Records.mapping(Awaited::new));
  }

  private record Awaited(
      OrderId order,
      String number,
      @Nullable LocalDate promisedOn,
      @Nullable ShipmentId shipment,
      @Nullable String carrier,
      @Nullable LocalDate estimatedOn) {}
}
