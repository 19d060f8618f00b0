package org.cairncrm.orders;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.cairncrm.access.Permission;
import org.cairncrm.access.SentAgain;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.shared.BusinessTime;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Ids;
import org.springframework.stereotype.Component;

/** Follows shipments on their way by what their carriers report. */
@Component
class Tracking {
  private final Commands commands;
  private final Events events;
  private final Purchases purchases;
  private final Parcels parcels;
  private final Delays delays;
  private final Completion completion;
  private final DeliveryCorrection correction;
  private final Clock clock;
  private final SentAgain sentAgain;

  Tracking(
      Commands commands,
      Events events,
      Purchases purchases,
      Parcels parcels,
      Delays delays,
      Completion completion,
      DeliveryCorrection correction,
      Clock clock,
      SentAgain sentAgain) {
    this.commands = commands;
    this.events = events;
    this.purchases = purchases;
    this.parcels = parcels;
    this.delays = delays;
    this.completion = completion;
    this.correction = correction;
    this.clock = clock;
    this.sentAgain = sentAgain;
  }

  ShipmentUpdate update(Parcel whose, NewShipmentUpdate told) {
    Instant now = clock.instant();
    told.require(now);
    var id = Ids.next();
    Origin origin = Origin.of(told.source(), told.externalId(), id);
    var update =
        new ShipmentUpdate(
            id,
            origin.source(),
            origin.externalId(),
            told.kind(),
            BusinessTime.of(told.at(), now, "at"),
            told.estimatedOn(),
            told.note());
    return commands.on(whose.customer(), update.at(), () -> record(told, whose, update));
  }

  private ShipmentUpdate record(NewShipmentUpdate told, Parcel whose, ShipmentUpdate update) {
    if (!parcels.add(whose, update)) {
      return known(told, whose, update);
    }
    Parcel parcel = parcels.get(whose.shipment());
    Instant later =
        update.kind() == ShipmentUpdateKind.NOT_DELIVERED
            ? parcels.deliveredAfter(parcel, update.at())
            : null;
    ParcelState next =
        parcel.state().after(update.kind(), update.at(), update.estimatedOn(), later);
    parcels.save(parcel, next);
    if (parcel.orderStatus() == OrderStatus.CANCELLED) {
      // a lost shipment may turn up after its goods were refunded: that changes nothing
      tellMoved(parcel, update);
    } else if (next.isDelivered() && !parcel.state().isDelivered()) {
      delivered(parcel, update);
    } else if (parcel.state().isDelivered() && !next.isDelivered()) {
      correction.correct(parcel, next, update);
    } else {
      moved(parcel, next, update);
    }
    return update;
  }

  private ShipmentUpdate known(NewShipmentUpdate told, Parcel whose, ShipmentUpdate update) {
    ShipmentUpdate first = parcels.known(whose.shipment(), update.source(), update.externalId());
    if (first == null) {
      throw new Conflict(
          "Update %s of %s belongs to another shipment"
              .formatted(update.externalId(), update.source()));
    }
    sentAgain.requireSame(
        "update %s of %s".formatted(update.externalId(), update.source()),
        Permission.ORDERS_READ,
        () -> update,
        first,
        told.at() == null ? Set.of("id", "at") : Set.of("id"));
    return first;
  }

  private void moved(Parcel parcel, ParcelState next, ShipmentUpdate update) {
    PromisedDay promised = delays.promised(parcel.promisedOn());
    LocalDate estimate = next.estimatedOn();
    boolean news = !Objects.equals(estimate, parcel.state().estimatedOn());
    Delay delay =
        news && estimate != null && parcel.orderStatus().isOpen()
            ? DelayRule.estimated(promised, parcel.state().estimatedOn(), estimate)
            : null;
    if (delay == null || update.kind() != ShipmentUpdateKind.NEW_ESTIMATE) {
      tellMoved(parcel, update);
    }
    if (delay != null) {
      boolean said = update.kind() == ShipmentUpdateKind.NEW_ESTIMATE;
      delays.tell(parcel, delay, update.at(), said ? update.note() : null);
    } else if (news) {
      delays.recheck(parcel.customer(), parcel.order(), promised, update.at());
    }
  }

  private void delivered(Parcel parcel, ShipmentUpdate update) {
    Order order = purchases.get(parcel.order());
    if (order.status() == OrderStatus.IN_TRANSIT
        && Fulfilment.of(order).status(false) == OrderStatus.DELIVERED) {
      completion.set(order, OrderStatus.DELIVERED);
      completion.delivered(order, update.at(), update.note());
    } else {
      tellMoved(parcel, update);
      PromisedDay promised = delays.promised(parcel.promisedOn());
      delays.recheck(parcel.customer(), parcel.order(), promised, update.at());
    }
  }

  private void tellMoved(Parcel parcel, ShipmentUpdate update) {
    events.publish(
        new ShipmentMoved(
            parcel.customer(),
            parcel.order(),
            parcel.number(),
            parcel.shipment(),
            parcel.carrier(),
            update.kind(),
            update.at(),
            update.estimatedOn()),
        update.note());
  }
}
