package org.cairncrm.orders;

import jakarta.validation.Valid;
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
import org.cairncrm.shared.RequestRules;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * A shipment that was handed over to a carrier.
 *
 * @param source the system that assigned the external id; together they are unique among shipments
 * @param handedOverAt now when null
 * @param estimatedOn the day on which the carrier expects to deliver
 * @param lines the goods in it; null if the shop does not state them, so the delivered goods are
 *     unknown
 */
public record NewShipment(
    @Nullable @SingleLine @Size(max = 100) @ClaimedSource String source,
    @Nullable @SingleLine @Size(max = 100) String externalId,
    @NotNull @SingleLine @Size(max = 100) String carrier,
    @Nullable @SingleLine @Size(max = 100) String tracking,
    @Nullable Instant handedOverAt,
    @Nullable LocalDate estimatedOn,
    @Nullable @Size(min = 1, max = NewOrder.MOST_LINES) List<@NotNull @Valid LineQuantity> lines)
    implements RequestRules {
  /** A shipment whose goods the shop does not state. */
  public NewShipment(
      @Nullable String source,
      @Nullable String externalId,
      String carrier,
      @Nullable String tracking,
      @Nullable Instant handedOverAt,
      @Nullable LocalDate estimatedOn) {
    this(source, externalId, carrier, tracking, handedOverAt, estimatedOn, null);
  }

  @Override
  public List<FieldError> faults(Instant now) {
    var checks = new Checks();
    checks.add(ExternalReference.faults(source, externalId));
    checks.get(() -> BusinessTime.of(handedOverAt, now, "handedOverAt"));
    checks.get(() -> BusinessTime.day(estimatedOn, "estimatedOn"));
    checks.add(LineQuantity.repeated(lines));
    return checks.faults();
  }
}
