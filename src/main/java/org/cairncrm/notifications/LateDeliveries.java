package org.cairncrm.notifications;

import static org.cairncrm.notifications.db.Tables.LATE_DELIVERY;
import static org.cairncrm.notifications.db.Tables.NOTIFICATION;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cairncrm.orders.DelayedOrder;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** Late deliveries, and whether their customers heard of the delay from the company first. */
@Component
public class LateDeliveries {
  static final Condition INFORMED_FIRST =
      LATE_DELIVERY
          .INFORMED_AT
          .isNotNull()
          .and(
              LATE_DELIVERY
                  .CONTACTED_AT
                  .isNull()
                  .or(LATE_DELIVERY.INFORMED_AT.le(LATE_DELIVERY.CONTACTED_AT)));

  static final Condition ASKED_FIRST =
      LATE_DELIVERY
          .CONTACTED_AT
          .isNotNull()
          .and(
              LATE_DELIVERY
                  .INFORMED_AT
                  .isNull()
                  .or(LATE_DELIVERY.CONTACTED_AT.lt(LATE_DELIVERY.INFORMED_AT)));

  private final DSLContext sql;

  LateDeliveries(DSLContext sql) {
    this.sql = sql;
  }

  /** Whether the customers of these orders were informed, by order. */
  public Map<OrderId, Informed> informed(Collection<DelayedOrder> orders) {
    return informed(
        row(LATE_DELIVERY.CUSTOMER_ID, LATE_DELIVERY.ORDER_ID)
            .in(orders.stream().map(one -> row(one.customer(), one.id())).toList()));
  }

  /** Whether the customer of an order was informed of its delay. */
  public Informed informed(CustomerId customer, OrderId order) {
    return informed(LATE_DELIVERY.CUSTOMER_ID.eq(customer).and(LATE_DELIVERY.ORDER_ID.eq(order)))
        .getOrDefault(order, Informed.NOT_YET);
  }

  private Map<OrderId, Informed> informed(Condition which) {
    var latest =
        lateral(
                select(NOTIFICATION.NOTIFICATION_ID, NOTIFICATION.STATUS)
                    .from(NOTIFICATION)
                    .where(
                        NOTIFICATION.CUSTOMER_ID.eq(LATE_DELIVERY.CUSTOMER_ID),
                        NOTIFICATION.ORDER_ID.eq(LATE_DELIVERY.ORDER_ID))
                    .orderBy(NOTIFICATION.CREATED_AT.desc(), NOTIFICATION.NOTIFICATION_ID.desc())
                    .limit(1))
            .asTable("latest");
    return sql.select(
            LATE_DELIVERY.ORDER_ID,
            row(
                    LATE_DELIVERY.INFORMED_AT,
                    LATE_DELIVERY.INFORMED_BY,
                    latest.field(NOTIFICATION.NOTIFICATION_ID),
                    latest.field(NOTIFICATION.STATUS))
                .mapping(Informed::new))
        .from(LATE_DELIVERY)
        .leftJoin(latest)
        .on(trueCondition())
        .where(which)
        .fetchMap(LATE_DELIVERY.ORDER_ID, row -> row.value2());
  }

  /** The delays that became known within a period, by carrier, the most delays first. */
  public List<CarrierDelays> byCarrier(Instant from, Instant until) {
    return sql.select(
            LATE_DELIVERY.CARRIER,
            count().cast(Long.class),
            count().filterWhere(INFORMED_FIRST).cast(Long.class),
            count().filterWhere(ASKED_FIRST).cast(Long.class))
        .from(LATE_DELIVERY)
        .where(LATE_DELIVERY.DELAYED_AT.ge(from), LATE_DELIVERY.DELAYED_AT.lt(until))
        .groupBy(LATE_DELIVERY.CARRIER)
        .orderBy(count().desc(), LATE_DELIVERY.CARRIER.asc().nullsLast())
        .fetch(Records.mapping(CarrierDelays::new));
  }
}
