package org.cairncrm.orders;

import java.time.Instant;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.work.Timer;
import org.springframework.stereotype.Component;

/**
 * Looks at a shipment when the late day that its carrier named is over as well, and finds the delay
 * grown when it has not come. What was delivered, cancelled or moved meanwhile is left alone.
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
