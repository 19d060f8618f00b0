package org.cairncrm.loyalty;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.FreeText;
import org.cairncrm.shared.RequestRules;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * Points to be granted or deducted.
 *
 * @param currency the currency of the points; {@code points} if left out
 * @param points below zero for a deduction
 * @param expiresAt when granted points expire, within 100 years; they do not if left out
 */
public record NewAdjustment(
    @NotNull CustomerId customerId,
    @Nullable @SingleLine @Size(max = 40) String currency,
    @NotNull @Min(-NewRedemption.MOST) @Max(NewRedemption.MOST) Long points,
    @NotBlank @FreeText @Size(max = 2000) String reason,
    @Nullable Instant expiresAt)
    implements RequestRules {
  private static final Duration LONGEST = Duration.ofDays(36_525);

  @Override
  public List<FieldError> faults(Instant now) {
    var checks = new Checks();
    if (points != null && points == 0) {
      checks.add("points", "must not be 0");
    }
    if (expiresAt != null && !expiresAt.isAfter(now)) {
      checks.add("expiresAt", "must be in the future");
    } else if (expiresAt != null && expiresAt.isAfter(now.plus(LONGEST))) {
      checks.add("expiresAt", "must be within 100 years");
    } else if (expiresAt != null && points != null && points < 0) {
      checks.add("expiresAt", "is only for points that are granted");
    }
    return checks.faults();
  }

  String currencyOfPoints() {
    return currency == null ? NewLot.POINTS : currency;
  }
}
