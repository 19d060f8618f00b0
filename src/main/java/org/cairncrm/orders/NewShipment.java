package org.cairncrm.orders;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A shipment that a carrier took over.
 *
 * @param source whose external id it is; together unique among shipments
 * @param handedOverAt now when null
 * @param estimatedOn the day the carrier expects to deliver
 */
public record NewShipment(
    @Nullable @Size(min = 1, max = 100) String source,
    @Nullable @Size(min = 1, max = 100) String externalId,
    @NotBlank @Size(max = 100) String carrier,
    @Nullable @Size(max = 100) String tracking,
    @Nullable Instant handedOverAt,
    @Nullable LocalDate estimatedOn) {}
