package org.cairncrm.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A carrier's update of a shipment.
 *
 * @param at the time of the update, which may be before updates that are already known
 * @param estimatedOn the day on which the carrier now expects to deliver
 */
public record ShipmentUpdate(
    UUID id,
    String source,
    String externalId,
    ShipmentUpdateKind kind,
    Instant at,
    @Nullable LocalDate estimatedOn,
    @Nullable String note) {}
