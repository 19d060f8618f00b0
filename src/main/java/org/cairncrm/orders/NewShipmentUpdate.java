package org.cairncrm.orders;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cairncrm.access.ClaimedSource;
import org.cairncrm.shared.BusinessTime;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.ExternalReference;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.FreeText;
import org.cairncrm.shared.RequestRules;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * A carrier's update of a shipment.
 *
 * @param source the system that assigned the external id; together they are unique among updates
 * @param at the time of the update; now when null
 * @param estimatedOn the day on which the carrier now expects to deliver; required for a new
 *     estimate
 * @param note in the carrier's words
 */
public record NewShipmentUpdate(
    @Nullable @SingleLine @Size(max = 100) @ClaimedSource String source,
    @Nullable @SingleLine @Size(max = 100) String externalId,
    @NotNull ShipmentUpdateKind kind,
    @Nullable Instant at,
    @Nullable LocalDate estimatedOn,
    @Nullable @FreeText @Size(max = 2_000) String note)
    implements RequestRules {
  @Override
  public List<FieldError> faults(Instant now) {
    var checks = new Checks();
    checks.add(ExternalReference.faults(source, externalId));
    checks.get(() -> BusinessTime.of(at, now, "at"));
    checks.get(() -> BusinessTime.day(estimatedOn, "estimatedOn"));
    if (kind == ShipmentUpdateKind.NEW_ESTIMATE && estimatedOn == null) {
      checks.add("estimatedOn", "is required for a new estimate");
    }
    return checks.faults();
  }
}
