package org.cairncrm.loyalty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.cairncrm.orders.LineQuantity;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.RequestRules;
import org.jspecify.annotations.Nullable;

/**
 * Goods of an order that might come back: all that are left of it, unless lines or an amount are
 * given.
 *
 * @param lines the goods; null if an amount is given, or for all
 * @param amount the refund, in the currency of the order; null if lines are given, or for all
 */
public record NewReturnSimulation(
    @Nullable @Size(min = 1, max = 2_000) List<@NotNull @Valid LineQuantity> lines,
    @Nullable
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("999999999999999")
        @Digits(integer = 15, fraction = 4)
        BigDecimal amount)
    implements RequestRules {
  /** Everything that is left of the order. */
  static final NewReturnSimulation ALL = new NewReturnSimulation(null, null);

  @Override
  public List<FieldError> faults(Instant now) {
    var checks = new Checks();
    if (amount != null && lines != null) {
      checks.add("amount", "must not be given beside lines");
    }
    return checks.faults();
  }
}
