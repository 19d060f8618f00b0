package org.cairncrm.orders;

import java.time.Instant;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.work.Timer;
import org.springframework.stereotype.Component;

/**
 * Checks a shipment when its late estimated day is over as well, and reports a longer delay if it
 * has not arrived. Shipments that are delivered, lost or have a new estimate, and orders that are
 * no longer open, are left alone.
 */
@Component
class EstimateWatch implements Timer {
  static final String KIND = "orders.estimate-watch";

  private final ShipmentTable shipmentTable;
  private final DelayDetection delayDetection;

  EstimateWatch(ShipmentTable shipmentTable, DelayDetection delayDetection) {
    this.shipmentTable = shipmentTable;
    this.delayDetection = delayDetection;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void due(CustomerId customer, String key, Instant dueAt) {
    ShipmentSnapshot shipmentSnapshot = shipmentTable.get(ShipmentId.of(key));
    boolean awaited =
        !shipmentSnapshot.state().isDelivered()
            && shipmentSnapshot.state().status() != ShipmentStatus.LOST
            && OrderStatus.open().contains(shipmentSnapshot.orderStatus());
    PromisedDay promised = delayDetection.promised(shipmentSnapshot.promisedOn());
    PromisedDay estimated = delayDetection.promised(shipmentSnapshot.state().estimatedOn());
    if (awaited && promised != null && estimated != null) {
      Delay delay = DelayRule.estimatePassed(promised, estimated, dueAt);
      if (delay != null) {
        delayDetection.tell(shipmentSnapshot, delay, dueAt, null);
      }
    }
  }
}
