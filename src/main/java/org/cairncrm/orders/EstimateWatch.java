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

  private final Parcels parcels;
  private final Delays delays;

  EstimateWatch(Parcels parcels, Delays delays) {
    this.parcels = parcels;
    this.delays = delays;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void due(CustomerId customer, String key, Instant dueAt) {
    Parcel parcel = parcels.get(ShipmentId.of(key));
    boolean awaited =
        !parcel.state().isDelivered()
            && parcel.state().status() != ShipmentStatus.LOST
            && OrderStatus.open().contains(parcel.orderStatus());
    PromisedDay promised = delays.promised(parcel.promisedOn());
    PromisedDay estimated = delays.promised(parcel.state().estimatedOn());
    if (awaited && promised != null && estimated != null) {
      Delay delay = DelayRule.estimatePassed(promised, estimated, dueAt);
      if (delay != null) {
        delays.tell(parcel, delay, dueAt, null);
      }
    }
  }
}
