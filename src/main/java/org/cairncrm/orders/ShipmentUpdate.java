package org.cairncrm.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier told of a shipment.
 *
 * @param at when it happened, which may be before what is already known
 * @param estimatedOn the day the carrier now expects to deliver
 */
public record ShipmentUpdate(
    UUID id,
    String source,
    String externalId,
    ShipmentUpdateKind kind,
    Instant at,
    @Nullable LocalDate estimatedOn,
    @Nullable String note) {}
