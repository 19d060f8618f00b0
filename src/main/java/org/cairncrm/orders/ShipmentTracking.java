package org.cairncrm.orders;

import static org.cairncrm.orders.ShipmentUpdateKind.DELIVERED;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.cairncrm.access.RepeatedContent;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.shared.BusinessTime;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Outcome;
import org.springframework.stereotype.Component;

/** Tracks shipments by their carriers' updates. */
@Component
class ShipmentTracking {
  private final Commands commands;
  private final Events events;
  private final OrderQueries orderQueries;
  private final ShipmentTable shipmentTable;
  private final DelayDetection delayDetection;
  private final Completion completion;
  private final DeliveryCorrection correction;
  private final Clock clock;
  private final RepeatedContent repeatedContent;

  ShipmentTracking(
      Commands commands,
      Events events,
      OrderQueries orderQueries,
      ShipmentTable shipmentTable,
      DelayDetection delayDetection,
      Completion completion,
      DeliveryCorrection correction,
      Clock clock,
      RepeatedContent repeatedContent) {
    this.commands = commands;
    this.events = events;
    this.orderQueries = orderQueries;
    this.shipmentTable = shipmentTable;
    this.delayDetection = delayDetection;
    this.completion = completion;
    this.correction = correction;
    this.clock = clock;
    this.repeatedContent = repeatedContent;
  }

  Outcome<ShipmentUpdate> update(ShipmentSnapshot whose, NewShipmentUpdate wanted) {
    Instant now = clock.instant();
    wanted.require(now);
    var id = Ids.next();
    Origin origin = Origin.of(wanted.source(), wanted.externalId(), id);
    var update =
        new ShipmentUpdate(
            id,
            origin.source(),
            origin.externalId(),
            wanted.kind(),
            BusinessTime.of(wanted.at(), now, "at"),
            wanted.estimatedOn(),
            wanted.note());
    if (wanted.source() == null && wanted.at() != null && wanted.kind() == DELIVERED) {
      correction.requireAfterOrder(whose, update.at(), "at");
    }
    return commands.on(whose.customer(), update.at(), () -> record(wanted, whose, update));
  }

  private Outcome<ShipmentUpdate> record(
      NewShipmentUpdate wanted, ShipmentSnapshot whose, ShipmentUpdate update) {
    if (!shipmentTable.add(whose, update)) {
      return known(wanted, whose, update);
    }
    ShipmentSnapshot shipmentSnapshot = shipmentTable.get(whose.shipment());
    Instant later =
        update.kind() == ShipmentUpdateKind.NOT_DELIVERED
            ? shipmentTable.deliveredAfter(shipmentSnapshot, update.at())
            : null;
    ShipmentProgress next =
        shipmentSnapshot.state().after(update.kind(), update.at(), update.estimatedOn(), later);
    shipmentTable.save(shipmentSnapshot, next);
    if (shipmentSnapshot.orderStatus() == OrderStatus.CANCELLED) {
      // a lost shipment may turn up after its goods were refunded; the order stays cancelled
      tellMoved(shipmentSnapshot, update);
    } else if (next.isDelivered() && !shipmentSnapshot.state().isDelivered()) {
      delivered(shipmentSnapshot, update);
    } else if (shipmentSnapshot.state().isDelivered() && !next.isDelivered()) {
      correction.correct(shipmentSnapshot, next, update);
    } else {
      moved(shipmentSnapshot, next, update);
    }
    return Outcome.created(update);
  }

  private Outcome<ShipmentUpdate> known(
      NewShipmentUpdate wanted, ShipmentSnapshot whose, ShipmentUpdate update) {
    ShipmentUpdate first =
        shipmentTable.known(whose.shipment(), update.source(), update.externalId());
    if (first == null) {
      throw new Conflict(
          "Update %s of %s belongs to another shipment"
              .formatted(update.externalId(), update.source()));
    }
    repeatedContent.requireSame(
        "update %s of %s".formatted(update.externalId(), update.source()),
        OrderPermissions.READ,
        () -> update,
        first,
        wanted.at() == null ? Set.of("id", "at") : Set.of("id"));
    return Outcome.repeated(first);
  }

  private void moved(
      ShipmentSnapshot shipmentSnapshot, ShipmentProgress next, ShipmentUpdate update) {
    PromisedDay promised = delayDetection.promised(shipmentSnapshot.promisedOn());
    LocalDate estimate = next.estimatedOn();
    boolean news = !Objects.equals(estimate, shipmentSnapshot.state().estimatedOn());
    Delay delay =
        news && estimate != null && shipmentSnapshot.orderStatus().isOpen()
            ? DelayRule.estimated(promised, shipmentSnapshot.state().estimatedOn(), estimate)
            : null;
    if (delay == null || update.kind() != ShipmentUpdateKind.NEW_ESTIMATE) {
      tellMoved(shipmentSnapshot, update);
    }
    if (delay != null) {
      boolean said = update.kind() == ShipmentUpdateKind.NEW_ESTIMATE;
      delayDetection.tell(shipmentSnapshot, delay, update.at(), said ? update.note() : null);
    } else if (news) {
      delayDetection.recheck(
          shipmentSnapshot.customer(), shipmentSnapshot.order(), promised, update.at());
    }
  }

  private void delivered(ShipmentSnapshot shipmentSnapshot, ShipmentUpdate update) {
    Order order = orderQueries.get(shipmentSnapshot.order());
    if (order.status() == OrderStatus.IN_TRANSIT
        && Fulfilment.of(order).status(false) == OrderStatus.DELIVERED) {
      completion.set(order, OrderStatus.DELIVERED);
      completion.delivered(order, update.at(), update.note());
    } else {
      tellMoved(shipmentSnapshot, update);
      PromisedDay promised = delayDetection.promised(shipmentSnapshot.promisedOn());
      delayDetection.recheck(
          shipmentSnapshot.customer(), shipmentSnapshot.order(), promised, update.at());
    }
  }

  private void tellMoved(ShipmentSnapshot shipmentSnapshot, ShipmentUpdate update) {
    events.publish(ShipmentMoved.of(shipmentSnapshot, update), update.note());
  }
}
