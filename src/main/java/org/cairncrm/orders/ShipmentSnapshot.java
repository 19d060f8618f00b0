package org.cairncrm.orders;

import java.time.LocalDate;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/** A shipment as a command finds it: whose it is, what was promised, how far it has come. */
record ShipmentSnapshot(
    CustomerId customer,
    OrderId order,
    ShipmentId shipment,
    String number,
    OrderStatus orderStatus,
    String carrier,
    @Nullable LocalDate promisedOn,
    ShipmentProgress state) {}
