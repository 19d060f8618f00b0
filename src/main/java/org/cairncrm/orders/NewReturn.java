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
 * A return of delivered goods, stated by lines or by the amount refunded for them.
 *
 * @param source the system that assigned the external id; together they are unique among
 *     cancellations and returns
 * @param at the time of the return; now when null
 * @param amount the refund, in the order's currency; null when lines are given
 * @param lines null when an amount is given
 * @param reason in the customer's words
 */
public record NewReturn(
    @Nullable @SingleLine @Size(max = 100) @ClaimedSource String source,
    @Nullable @SingleLine @Size(max = 100) String externalId,
    @Nullable Instant at,
    @Nullable
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("999999999999999")
        @Digits(integer = 15, fraction = 4)
        BigDecimal amount,
    @Nullable @Size(min = 1, max = NewOrder.MOST_LINES) List<@NotNull @Valid LineQuantity> lines,
    @Nullable @FreeText @Size(max = 2_000) String reason)
    implements RequestRules {
  @Override
  public List<FieldError> faults(Instant now) {
    var checks = new Checks();
    checks.add(ExternalReference.faults(source, externalId));
    checks.get(() -> BusinessTime.of(at, now, "at"));
    checks.add(LineQuantity.repeated(lines));
    if ((amount == null) == (lines == null)) {
      checks.add("amount", "or lines must be given, and not both");
    }
    return checks.faults();
  }
}
