package org.cairncrm.orders;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
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
 * A refund from a shop that does not name the order.
 *
 * @param source the system that assigned the external id; together they are unique among credit
 *     notes
 * @param at the time of the refund; now when null
 * @param reason in the words of the person who refunded
 */
public record NewCreditNote(
    @Nullable @SingleLine @Size(max = 100) @ClaimedSource String source,
    @Nullable @SingleLine @Size(max = 100) String externalId,
    @Nullable Instant at,
    @NotNull @DecimalMin("0") @DecimalMax("999999999999999") @Digits(integer = 15, fraction = 4)
        BigDecimal amount,
    @NotNull Currency currency,
    @Nullable @FreeText @Size(max = 2_000) String reason)
    implements RequestRules {
  @Override
  public List<FieldError> faults(Instant now) {
    var checks = new Checks();
    checks.add(ExternalReference.faults(source, externalId));
    checks.get(() -> BusinessTime.of(at, now, "at"));
    checks.add(Payable.faults(amount, currency));
    return checks.faults();
  }
}
