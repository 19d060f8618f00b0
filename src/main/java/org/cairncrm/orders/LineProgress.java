package org.cairncrm.orders;

import org.jspecify.annotations.Nullable;

/**
 * What became of an order line, in units.
 *
 * @param shipped null if the shop does not state the goods of a shipment
 * @param delivered null if the shop does not state the goods of a delivered shipment, and goods of
 *     the order are still awaited
 * @param cancellable the units that can still be cancelled
 * @param returnable the units that the customer may have and can return
 * @param sendable the units that another shipment may contain
 */
public record LineProgress(
    OrderLine line,
    @Nullable Integer shipped,
    @Nullable Integer delivered,
    int cancelled,
    int returned,
    int cancellable,
    int returnable,
    int sendable) {}
