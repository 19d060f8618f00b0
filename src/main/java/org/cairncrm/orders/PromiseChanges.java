package org.cairncrm.orders;

import static org.cairncrm.orders.db.Tables.PROMISE_CHANGE;
import static org.cairncrm.orders.db.Tables.SALES_ORDER;
import static org.cairncrm.orders.db.Tables.SHIPMENT;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairncrm.access.RepeatedContent;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.shared.BusinessTime;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Outcome;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves the promised day of open orders. The latest change by its time is in force. */
@Component
class PromiseChanges {
  /** The changes of the order that the enclosing statement reads, the earliest first. */
  static final Field<List<PromiseChange>> OF_ORDER =
      multiset(
              select(
                      PROMISE_CHANGE.CHANGE_ID,
                      PROMISE_CHANGE.ORDER_ID,
                      PROMISE_CHANGE.SOURCE,
                      PROMISE_CHANGE.EXTERNAL_ID,
                      PROMISE_CHANGE.AT,
                      PROMISE_CHANGE.PREVIOUSLY_ON,
                      PROMISE_CHANGE.PROMISED_ON,
                      PROMISE_CHANGE.REASON)
                  .from(PROMISE_CHANGE)
                  .where(
                      PROMISE_CHANGE.CUSTOMER_ID.eq(SALES_ORDER.CUSTOMER_ID),
                      PROMISE_CHANGE.ORDER_ID.eq(SALES_ORDER.ORDER_ID))
                  .orderBy(PROMISE_CHANGE.AT, PROMISE_CHANGE.CHANGE_ID))
          .convertFrom(rows -> rows.map(Records.mapping(PromiseChange::new)));

  private final DSLContext sql;
  private final Commands commands;
  private final Events events;
  private final OrderQueries orderQueries;
  private final ShipmentTable shipmentTable;
  private final DelayDetection delayDetection;
  private final DelayWatch watch;
  private final BusinessZone zone;
  private final Clock clock;
  private final RepeatedContent repeatedContent;

  PromiseChanges(
      DSLContext sql,
      Commands commands,
      Events events,
      OrderQueries orderQueries,
      ShipmentTable shipmentTable,
      DelayDetection delayDetection,
      DelayWatch watch,
      BusinessZone zone,
      Clock clock,
      RepeatedContent repeatedContent) {
    this.sql = sql;
    this.commands = commands;
    this.events = events;
    this.orderQueries = orderQueries;
    this.shipmentTable = shipmentTable;
    this.delayDetection = delayDetection;
    this.watch = watch;
    this.zone = zone;
    this.clock = clock;
    this.repeatedContent = repeatedContent;
  }

  Outcome<PromiseChange> change(OrderId id, NewPromise wanted) {
    Instant now = clock.instant();
    wanted.require(now);
    Instant at = BusinessTime.of(wanted.at(), now, "at");
    LocalDate day = zone.day(at);
    if (wanted.promisedOn().isBefore(day)) {
      throw Invalid.field("promisedOn", "must not be before the day of the change, " + day);
    }
    UUID own = Ids.next();
    Origin origin = Origin.of(wanted.source(), wanted.externalId(), own);
    return commands.on(
        orderQueries.customer(id),
        at,
        () -> {
          Order order = orderQueries.get(id);
          var change =
              new PromiseChange(
                  own,
                  id,
                  origin.source(),
                  origin.externalId(),
                  at,
                  order.promisedOn(at),
                  wanted.promisedOn(),
                  wanted.reason());
          return add(order, change) ? changed(order, change) : known(order, wanted, change);
        });
  }

  private Outcome<PromiseChange> changed(Order order, PromiseChange change) {
    if (!order.status().isOpen()) {
      throw new Conflict(
          "The order is %s: its promised day cannot be changed any more"
              .formatted(order.status().words()));
    }
    if (change.promisedOn().equals(change.previouslyOn())) {
      throw new Conflict("The order is promised for " + change.promisedOn() + " already");
    }
    events.publish(
        new PromiseChanged(
            order.customerId(),
            order.id(),
            order.number(),
            change.at(),
            change.previouslyOn(),
            change.promisedOn()),
        change.reason());
    boolean newest =
        order.promiseChanges().stream().noneMatch(one -> one.at().isAfter(change.at()));
    if (newest) {
      move(order, change);
    }
    return Outcome.created(change);
  }

  /** Makes the new day the one against which deliveries are measured, and watches it. */
  private void move(Order order, PromiseChange change) {
    commands.changed(Orders.TOPIC);
    sql.update(SALES_ORDER)
        .set(SALES_ORDER.PROMISED_ON, change.promisedOn())
        .where(SALES_ORDER.CUSTOMER_ID.eq(order.customerId()), SALES_ORDER.ORDER_ID.eq(order.id()))
        .execute();
    sql.update(SHIPMENT)
        .set(SHIPMENT.PROMISED_ON, change.promisedOn())
        .where(SHIPMENT.CUSTOMER_ID.eq(order.customerId()), SHIPMENT.ORDER_ID.eq(order.id()))
        .execute();
    watch.restart(order.customerId(), order.id(), change.promisedOn(), change.at());
    PromisedDay promised = delayDetection.promised(change.promisedOn());
    if (order.delayedAt() != null) {
      delayDetection.recheck(order.customerId(), order.id(), promised, change.at());
    } else {
      order.shipments().stream()
          .filter(one -> one.deliveredAt() == null && one.status() != ShipmentStatus.LOST)
          .forEach(one -> compare(one, promised, change.at()));
    }
  }

  /** Reports a delay if the carrier's known estimate is after the new day. */
  private void compare(Shipment shipment, @Nullable PromisedDay promised, Instant at) {
    LocalDate estimate = shipment.estimatedOn();
    Delay delay = estimate == null ? null : DelayRule.estimated(promised, null, estimate);
    if (delay != null) {
      delayDetection.tell(shipmentTable.get(shipment.id()), delay, at, null);
    }
  }

  private Outcome<PromiseChange> known(Order order, NewPromise stated, PromiseChange change) {
    PromiseChange first =
        order.promiseChanges().stream()
            .filter(one -> one.source().equals(change.source()))
            .filter(one -> one.externalId().equals(change.externalId()))
            .findFirst()
            .orElseThrow(
                () ->
                    new Conflict(
                        "Change %s of %s belongs to another order"
                            .formatted(change.externalId(), change.source())));
    repeatedContent.requireSame(
        "change %s of %s".formatted(change.externalId(), change.source()),
        OrderPermissions.READ,
        () -> change,
        first,
        stated.at() == null ? Set.of("id", "previouslyOn", "at") : Set.of("id", "previouslyOn"));
    return Outcome.repeated(first);
  }

  /**
   * @return false when the source and external id are already known
   */
  private boolean add(Order order, PromiseChange change) {
    return sql.insertInto(PROMISE_CHANGE)
            .set(PROMISE_CHANGE.CUSTOMER_ID, order.customerId())
            .set(PROMISE_CHANGE.ORDER_ID, order.id())
            .set(PROMISE_CHANGE.CHANGE_ID, change.id())
            .set(PROMISE_CHANGE.SOURCE, change.source())
            .set(PROMISE_CHANGE.EXTERNAL_ID, change.externalId())
            .set(PROMISE_CHANGE.AT, change.at())
            .set(PROMISE_CHANGE.PREVIOUSLY_ON, change.previouslyOn())
            .set(PROMISE_CHANGE.PROMISED_ON, change.promisedOn())
            .set(PROMISE_CHANGE.REASON, change.reason())
            .onConflict(PROMISE_CHANGE.SOURCE, PROMISE_CHANGE.EXTERNAL_ID)
            .doNothing()
            .execute()
        == 1;
  }
}
