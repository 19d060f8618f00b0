package org.cairncrm.orders;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.cairncrm.access.ClaimedSource;
import org.cairncrm.shared.FreeText;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier tells of a shipment.
 *
 * @param source whose external id it is; together unique among updates
 * @param at when it happened; now when null
 * @param estimatedOn the day the carrier now expects to deliver; needed for a new estimate
 * @param note in the carrier's words
 */
public record NewShipmentUpdate(
    @Nullable @SingleLine @Size(max = 100) @ClaimedSource String source,
    @Nullable @SingleLine @Size(max = 100) String externalId,
    @NotNull ShipmentUpdateKind kind,
    @Nullable Instant at,
    @Nullable LocalDate estimatedOn,
    @Nullable @FreeText @Size(max = 2_000) String note) {}
