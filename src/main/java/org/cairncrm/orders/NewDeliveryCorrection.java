package org.cairncrm.orders;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.cairncrm.shared.BusinessTime;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.FreeText;
import org.cairncrm.shared.RequestRules;
import org.jspecify.annotations.Nullable;

/**
 * The correction of a delivery that was reported by mistake.
 *
 * @param deliveredAt the time at which the shipment was delivered; null if it was not delivered
 * @param note the reason
 */
public record NewDeliveryCorrection(
    @Nullable Instant deliveredAt, @Nullable @FreeText @Size(max = 2_000) String note)
    implements RequestRules {
  @Override
  public List<FieldError> faults(Instant now) {
    var checks = new Checks();
    checks.get(() -> BusinessTime.of(deliveredAt, now, "deliveredAt"));
    return checks.faults();
  }
}
