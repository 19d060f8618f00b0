package org.cairncrm.orders;

import java.time.Instant;
import java.util.Objects;
import org.cairncrm.events.Events;
import org.cairncrm.shared.Conflict;
import org.springframework.stereotype.Component;

/** Corrects a delivery that a carrier had reported by mistake. */
@Component
class DeliveryCorrection {
  private final Events events;
  private final OrderQueries orderQueries;
  private final Completion completion;
  private final DelayDetection delayDetection;
  private final DelayWatch watch;

  DeliveryCorrection(
      Events events,
      OrderQueries orderQueries,
      Completion completion,
      DelayDetection delayDetection,
      DelayWatch watch) {
    this.events = events;
    this.orderQueries = orderQueries;
    this.completion = completion;
    this.delayDetection = delayDetection;
    this.watch = watch;
  }

  /**
   * Moves the order back to in transit and watches it again.
   *
   * @param next the shipment's progress after the correction
   * @throws Conflict when goods of the order were returned, which proves the delivery
   */
  void correct(ShipmentSnapshot shipmentSnapshot, ShipmentProgress next, ShipmentUpdate update) {
    Order order = orderQueries.get(shipmentSnapshot.order());
    if (order.reversals().stream().anyMatch(one -> one.kind() == ReversalKind.RETURN)) {
      throw new Conflict("Goods of the order were returned, so its deliveries cannot be corrected");
    }
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
        new DeliveryCorrected(
            shipmentSnapshot.customer(),
            shipmentSnapshot.order(),
            shipmentSnapshot.number(),
            shipmentSnapshot.shipment(),
            shipmentSnapshot.carrier(),
            update.at(),
            Objects.<Instant>requireNonNull(shipmentSnapshot.state().deliveredAt()),
            shipmentSnapshot.promisedOn(),
            reopened && status.isOpen()),
        update.note());
  }
}
