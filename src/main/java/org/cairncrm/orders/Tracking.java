package org.cairncrm.orders;

import static org.cairncrm.orders.db.Tables.PURCHASE;
import static org.cairncrm.orders.db.Tables.SHIPMENT;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Follows shipments on their way by what their carriers tell. */
@Component
class Tracking {
  private final DSLContext sql;
  private final Commands commands;
  private final Events events;
  private final Parcels parcels;
  private final Delays delays;
  private final DelayWatch watch;
  private final BusinessTime time;

  Tracking(
      DSLContext sql,
      Commands commands,
      Events events,
      Parcels parcels,
      Delays delays,
      DelayWatch watch,
      BusinessTime time) {
    this.sql = sql;
    this.commands = commands;
    this.events = events;
    this.parcels = parcels;
    this.delays = delays;
    this.watch = watch;
    this.time = time;
  }

  ShipmentUpdate update(Parcel whose, NewShipmentUpdate told) {
    if (told.kind() == ShipmentUpdateKind.NEW_ESTIMATE && told.estimatedOn() == null) {
      throw Invalid.field("estimatedOn", "is needed for a new estimate");
    }
    var id = Ids.next();
    Origin origin = Origin.of(told.source(), told.externalId(), id);
    var update =
        new ShipmentUpdate(
            id,
            origin.source(),
            origin.externalId(),
            told.kind(),
            time.happened("at", told.at()),
            BusinessTime.day("estimatedOn", told.estimatedOn()),
            told.note());
    return commands.on(whose.customer(), update.at(), () -> record(whose, update));
  }

  private ShipmentUpdate record(Parcel whose, ShipmentUpdate update) {
    if (!parcels.add(whose, update)) {
      return known(whose, update);
    }
    Parcel parcel = parcels.get(whose.shipment());
    if (parcel.orderStatus() == OrderStatus.CANCELLED) {
      throw new Conflict("The order of this shipment is cancelled");
    }
    ParcelState next = parcel.state().after(update.kind(), update.at(), update.estimatedOn());
    parcels.save(parcel, next);
    if (next.isDelivered() && !parcel.state().isDelivered()) {
      delivered(parcel, update);
    } else {
      moved(parcel, next, update);
    }
    return update;
  }

  private ShipmentUpdate known(Parcel whose, ShipmentUpdate update) {
    ShipmentUpdate first = parcels.known(whose.shipment(), update.source(), update.externalId());
    if (first == null) {
      throw new Conflict(
          "Update %s of %s belongs to another shipment"
              .formatted(update.externalId(), update.source()));
    }
    return first;
  }

  private void moved(Parcel parcel, ParcelState next, ShipmentUpdate update) {
    PromisedDay promised = delays.promised(parcel.promisedOn());
    LocalDate estimate = next.estimatedOn();
    boolean news = !Objects.equals(estimate, parcel.state().estimatedOn());
    Delay delay =
        news && estimate != null
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
    Instant last = close(parcel);
    PromisedDay promised = delays.promised(parcel.promisedOn());
    if (last == null) {
      tellMoved(parcel, update);
      delays.recheck(parcel.customer(), parcel.order(), promised, update.at());
      return;
    }
    watch.stop(parcel.customer(), parcel.order());
    events.publish(
        new OrderDelivered(
            parcel.customer(),
            parcel.order(),
            parcel.number(),
            parcel.shipment(),
            last,
            parcel.promisedOn(),
            promised == null ? 0 : promised.daysLate(last)),
        update.note());
  }

  /**
   * @return when the last of its shipments was delivered; null when the order still waits for one
   */
  private @Nullable Instant close(Parcel parcel) {
    var ofOrder =
        SHIPMENT.CUSTOMER_ID.eq(parcel.customer()).and(SHIPMENT.ORDER_ID.eq(parcel.order()));
    var last = select(max(SHIPMENT.DELIVERED_AT)).from(SHIPMENT).where(ofOrder).asField("last");
    return sql.update(PURCHASE)
        .set(PURCHASE.STATUS, OrderStatus.DELIVERED)
        .setNull(PURCHASE.DELAYED_AT)
        .where(
            PURCHASE.CUSTOMER_ID.eq(parcel.customer()),
            PURCHASE.ORDER_ID.eq(parcel.order()),
            PURCHASE.STATUS.in(OrderStatus.DELIVERED.before()),
            notExists(selectOne().from(SHIPMENT).where(ofOrder, SHIPMENT.DELIVERED_AT.isNull())))
        .returningResult(last)
        .fetchOne(row -> row.get(0, Instant.class));
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
