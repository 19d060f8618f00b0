package org.cairncrm.orders.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.cairncrm.access.ClaimedSource;
import org.cairncrm.orders.NewShipmentUpdate;
import org.cairncrm.orders.ShipmentUpdateKind;
import org.jspecify.annotations.Nullable;

/** A {@link NewShipmentUpdate} by a carrier who knows only its own reference. */
record CarrierUpdate(
    @NotNull @Valid Reference shipment,
    @Nullable @Size(min = 1, max = 100) @ClaimedSource String source,
    @Nullable @Size(min = 1, max = 100) String externalId,
    @NotNull ShipmentUpdateKind kind,
    @Nullable Instant at,
    @Nullable LocalDate estimatedOn,
    @Nullable @Size(max = 2_000) String note) {

  NewShipmentUpdate update() {
    return new NewShipmentUpdate(source, externalId, kind, at, estimatedOn, note);
  }

  record Reference(
      @NotBlank @Size(max = 100) String source, @NotBlank @Size(max = 100) String externalId) {}
}
