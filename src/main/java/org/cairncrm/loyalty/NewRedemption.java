package org.cairncrm.loyalty;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cairncrm.access.ClaimedSource;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.ExternalReference;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.RequestRules;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * A redemption to be made.
 *
 * @param currency the currency of the points; {@code points} if left out
 * @param points all of the customer's points or a part of them
 * @param orderId the order that is paid with the points; null if it is not known yet
 * @param expiresAt the deadline of the confirmation; in {@value #MINUTES} minutes if left out
 * @param confirm whether the points are spent at once, as at a till
 * @param source the system that requests it, with its own id for it; both or neither
 */
public record NewRedemption(
    @NotNull CustomerId customerId,
    @Nullable @SingleLine @Size(max = 40) String currency,
    @NotNull @Min(1) @Max(MOST) Long points,
    @Nullable OrderId orderId,
    @Nullable Instant expiresAt,
    @Nullable Boolean confirm,
    @Nullable @SingleLine @Size(max = 100) @ClaimedSource String source,
    @Nullable @SingleLine @Size(max = 100) String externalId)
    implements RequestRules {
  /** The most points that one request can move. */
  public static final long MOST = 1_000_000_000_000L;

  static final int MINUTES = 30;
  private static final Duration LONGEST = Duration.ofDays(30);

  /** A redemption that a person makes at a till. */
  public static NewRedemption atOnce(CustomerId customer, String currency, long points) {
    return new NewRedemption(customer, currency, points, null, null, true, null, null);
  }

  @Override
  public List<FieldError> faults(Instant now) {
    var checks = new Checks();
    checks.add(ExternalReference.faults(source, externalId));
    if (expiresAt != null && !expiresAt.isAfter(now)) {
      checks.add("expiresAt", "must be in the future");
    } else if (expiresAt != null && expiresAt.isAfter(now.plus(LONGEST))) {
      checks.add("expiresAt", "must be within 30 days");
    }
    return checks.faults();
  }

  String currencyOfPoints() {
    return currency == null ? NewLot.POINTS : currency;
  }

  Instant deadline(Instant now) {
    return expiresAt == null ? now.plus(Duration.ofMinutes(MINUTES)) : expiresAt;
  }

  boolean confirms() {
    return Boolean.TRUE.equals(confirm);
  }
}
