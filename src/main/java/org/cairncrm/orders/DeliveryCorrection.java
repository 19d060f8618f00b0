package org.cairncrm.orders;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.shared.BusinessTime;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Corrects a delivery that was reported by mistake. */
@Component
class DeliveryCorrection {
  private final Commands commands;
  private final Events events;
  private final OrderQueries orderQueries;
  private final ShipmentTable shipmentTable;
  private final Completion completion;
  private final DelayDetection delayDetection;
  private final DelayWatch watch;
  private final Clock clock;

  DeliveryCorrection(
      Commands commands,
      Events events,
      OrderQueries orderQueries,
      ShipmentTable shipmentTable,
      Completion completion,
      DelayDetection delayDetection,
      DelayWatch watch,
      Clock clock) {
    this.commands = commands;
    this.events = events;
    this.orderQueries = orderQueries;
    this.shipmentTable = shipmentTable;
    this.completion = completion;
    this.delayDetection = delayDetection;
    this.watch = watch;
    this.clock = clock;
  }

  /**
   * Withdraws the delivery of a shipment and, if it was delivered at another time, records that.
   *
   * @throws Conflict when it does not count as delivered, or when goods of the order were returned
   */
  Shipment correct(ShipmentSnapshot whose, NewDeliveryCorrection wanted) {
    Instant now = clock.instant();
    wanted.require(now);
    if (wanted.deliveredAt() != null) {
      requireAfterOrder(whose, wanted.deliveredAt(), "deliveredAt");
    }
    Instant at = BusinessTime.of(null, now, "at");
    commands.on(
        whose.customer(),
        at,
        () -> {
          ShipmentSnapshot shipment = shipmentTable.get(whose.shipment());
          if (!shipment.state().isDelivered()) {
            throw new Conflict("The delivery was withdrawn already");
          }
          ShipmentUpdate withdrawal =
              own(shipment, ShipmentUpdateKind.NOT_DELIVERED, at, wanted.note());
          if (wanted.deliveredAt() != null) {
            move(shipment, BusinessTime.of(wanted.deliveredAt(), now, "deliveredAt"), withdrawal);
          } else {
            withdraw(shipment, withdrawal);
          }
          return withdrawal;
        });
    return orderQueries.get(whose.order()).shipments().stream()
        .filter(one -> one.id().equals(whose.shipment()))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Requires a time at which the order existed. The hand-over may have been recorded later than the
   * delivery happened, so it is no limit.
   *
   * @throws Invalid when the time is before the order was placed
   */
  void requireAfterOrder(ShipmentSnapshot whose, Instant at, String field) {
    if (at.isBefore(orderQueries.get(whose.order()).placedAt())) {
      throw Invalid.field(field, "must not be before the order was placed");
    }
  }

  private ShipmentUpdate own(
      ShipmentSnapshot shipment, ShipmentUpdateKind kind, Instant at, @Nullable String note) {
    var id = Ids.next();
    Origin origin = Origin.of(null, null, id);
    var update = new ShipmentUpdate(id, origin.source(), origin.externalId(), kind, at, null, note);
    shipmentTable.add(shipment, update);
    return update;
  }

  private void withdraw(ShipmentSnapshot shipment, ShipmentUpdate withdrawal) {
    // clocks differ: a delivery may have been reported for a time a few minutes ahead
    Instant delivered = Objects.<Instant>requireNonNull(shipment.state().deliveredAt());
    Instant at = withdrawal.at().isBefore(delivered) ? delivered : withdrawal.at();
    ShipmentProgress next =
        shipment.state().after(ShipmentUpdateKind.NOT_DELIVERED, at, null, null);
    shipmentTable.save(shipment, next);
    if (shipment.orderStatus() == OrderStatus.CANCELLED) {
      events.publish(ShipmentMoved.of(shipment, withdrawal), withdrawal.note());
    } else {
      correct(shipment, next, withdrawal);
    }
  }

  /** Records another time of the delivery. Nothing else about the order changes. */
  private void move(ShipmentSnapshot shipment, Instant deliveredAt, ShipmentUpdate withdrawal) {
    // forms show a time to the minute
    Instant recorded = Objects.<Instant>requireNonNull(shipment.state().deliveredAt());
    if (deliveredAt
        .truncatedTo(ChronoUnit.MINUTES)
        .equals(recorded.truncatedTo(ChronoUnit.MINUTES))) {
      throw Invalid.field("deliveredAt", "is the time that is recorded already");
    }
    requireNothingReturned(orderQueries.get(shipment.order()));
    ShipmentUpdate delivery = own(shipment, ShipmentUpdateKind.DELIVERED, deliveredAt, null);
    shipmentTable.save(shipment, shipment.state().deliveredInstead(deliveredAt, withdrawal.at()));
    Order order = orderQueries.get(shipment.order());
    boolean whole = order.status() == OrderStatus.DELIVERED;
    events.publish(event(shipment, withdrawal, deliveredAt, whole), withdrawal.note());
    if (whole) {
      completion.delivered(order, deliveredAt, null);
    } else {
      events.publish(ShipmentMoved.of(shipment, delivery));
    }
  }

  private static void requireNothingReturned(Order order) {
    if (order.reversals().stream().anyMatch(one -> one.kind() == ReversalKind.RETURN)) {
      throw new Conflict("Goods of the order were returned, so its deliveries cannot be corrected");
    }
  }

  /**
   * Moves the order back to in transit and watches it again.
   *
   * @param next the shipment's progress after the correction
   * @throws Conflict when goods of the order were returned, which proves the delivery
   */
  void correct(ShipmentSnapshot shipmentSnapshot, ShipmentProgress next, ShipmentUpdate update) {
    Order order = orderQueries.get(shipmentSnapshot.order());
    requireNothingReturned(order);
    boolean reopened = order.status() == OrderStatus.DELIVERED;
    OrderStatus status = Fulfilment.of(order).status(false);
    completion.set(order, status);
    if (status.isOpen()) {
      watch.restart(
          shipmentSnapshot.customer(),
          shipmentSnapshot.order(),
          shipmentSnapshot.promisedOn(),
          update.at());
      delayDetection.watchEstimate(shipmentSnapshot, next.estimatedOn(), update.at());
    }
    events.publish(
        event(shipmentSnapshot, update, null, reopened && status.isOpen()), update.note());
  }

  private static DeliveryCorrected event(
      ShipmentSnapshot shipment,
      ShipmentUpdate withdrawal,
      @Nullable Instant insteadAt,
      boolean reopened) {
    return new DeliveryCorrected(
        shipment.customer(),
        shipment.order(),
        shipment.number(),
        shipment.shipment(),
        shipment.carrier(),
        withdrawal.at(),
        Objects.<Instant>requireNonNull(shipment.state().deliveredAt()),
        insteadAt,
        shipment.promisedOn(),
        reopened);
  }
}
