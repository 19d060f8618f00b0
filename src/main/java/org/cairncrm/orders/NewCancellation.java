package org.cairncrm.orders;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
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
 * A cancellation of goods that will not be delivered: all undelivered goods, unless single lines
 * are named.
 *
 * @param source the system that assigned the external id; together they are unique among
 *     cancellations and returns
 * @param at the time of the cancellation; now when null
 * @param lines the goods; null for everything that was not delivered
 * @param amount the refund for everything that was not delivered, allowed if a part of the order
 *     was delivered; the goods' share of the amount paid when null
 * @param reason in the words of the person who cancelled
 */
public record NewCancellation(
    @Nullable @SingleLine @Size(max = 100) @ClaimedSource String source,
    @Nullable @SingleLine @Size(max = 100) String externalId,
    @Nullable Instant at,
    @Nullable @Size(min = 1, max = NewOrder.MOST_LINES) List<@NotNull @Valid LineQuantity> lines,
    @Nullable @DecimalMin("0") @DecimalMax("999999999999999") @Digits(integer = 15, fraction = 4)
        BigDecimal amount,
    @Nullable @FreeText @Size(max = 2_000) String reason)
    implements RequestRules {
  /** Cancels everything that was not delivered, for its share of the amount paid. */
  public NewCancellation(
      @Nullable String source,
      @Nullable String externalId,
      @Nullable Instant at,
      @Nullable String reason) {
    this(source, externalId, at, null, null, reason);
  }

  @Override
  public List<FieldError> faults(Instant now) {
    var checks = new Checks();
    checks.add(ExternalReference.faults(source, externalId));
    checks.get(() -> BusinessTime.of(at, now, "at"));
    checks.add(LineQuantity.repeated(lines));
    if (amount != null && lines != null) {
      checks.add("amount", "must not be given beside lines");
    }
    return checks.faults();
  }
}
