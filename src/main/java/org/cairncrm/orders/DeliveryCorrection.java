package org.cairncrm.orders;

import java.time.Instant;
import java.util.Objects;
import org.cairncrm.events.Events;
import org.cairncrm.shared.Conflict;
import org.springframework.stereotype.Component;

/** Takes a delivery back that a carrier had reported by mistake. */
@Component
class DeliveryCorrection {
  private final Events events;
  private final Purchases purchases;
  private final Completion completion;
  private final Delays delays;
  private final DelayWatch watch;

  DeliveryCorrection(
      Events events, Purchases purchases, Completion completion, Delays delays, DelayWatch watch) {
    this.events = events;
    this.purchases = purchases;
    this.completion = completion;
    this.delays = delays;
    this.watch = watch;
  }

  /**
   * The order is in transit again, and watched again.
   *
   * @param next what is known of the shipment from now on
   * @throws Conflict when goods of the order came back, so that they had been delivered
   */
  void correct(Parcel parcel, ParcelState next, ShipmentUpdate update) {
    Order order = purchases.get(parcel.order());
    if (order.reversals().stream().anyMatch(one -> one.kind() == ReversalKind.RETURN)) {
      throw new Conflict("Goods of the order were returned, so its deliveries cannot be corrected");
    }
    boolean reopened = order.status() == OrderStatus.DELIVERED;
    OrderStatus status = Fulfilment.of(order).status(false);
    completion.set(order, status);
    if (status.isOpen()) {
      watch.restart(parcel.customer(), parcel.order(), parcel.promisedOn(), update.at());
      delays.watchEstimate(parcel, next.estimatedOn(), update.at());
    }
    events.publish(
        new DeliveryCorrected(
            parcel.customer(),
            parcel.order(),
            parcel.number(),
            parcel.shipment(),
            parcel.carrier(),
            update.at(),
            Objects.<Instant>requireNonNull(parcel.state().deliveredAt()),
            parcel.promisedOn(),
            reopened && status.isOpen()),
        update.note());
  }
}
