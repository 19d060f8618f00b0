package org.cairncrm.orders;

import java.time.LocalDate;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/** A shipment as a command finds it, with its customer, promised day and progress. */
record ShipmentSnapshot(
    CustomerId customer,
    OrderId order,
    ShipmentId shipment,
    String number,
    OrderStatus orderStatus,
    String carrier,
    @Nullable LocalDate promisedOn,
    ShipmentProgress state) {}
