package org.cairncrm.orders.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cairncrm.access.ClaimedSource;
import org.cairncrm.orders.NewShipmentUpdate;
import org.cairncrm.orders.ShipmentUpdateKind;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.FreeText;
import org.cairncrm.shared.RequestRules;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/** A {@link NewShipmentUpdate} from a carrier that knows only its own shipment reference. */
record CarrierUpdate(
    @NotNull @Valid Reference shipment,
    @Nullable @SingleLine @Size(max = 100) @ClaimedSource String source,
    @Nullable @SingleLine @Size(max = 100) String externalId,
    @NotNull ShipmentUpdateKind kind,
    @Nullable Instant at,
    @Nullable LocalDate estimatedOn,
    @Nullable @FreeText @Size(max = 2_000) String note)
    implements RequestRules {

  @Override
  public List<FieldError> faults(Instant now) {
    return update().faults(now);
  }

  NewShipmentUpdate update() {
    return new NewShipmentUpdate(source, externalId, kind, at, estimatedOn, note);
  }

  @Schema(name = "ShipmentReference")
  record Reference(
      @NotNull @SingleLine @Size(max = 100) String source,
      @NotNull @SingleLine @Size(max = 100) String externalId) {}
}
