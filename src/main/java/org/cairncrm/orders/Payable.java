package org.cairncrm.orders;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/** Checks that an amount is payable: in a currency used for payments, without excess decimals. */
final class Payable {
  private Payable() {}

  /** The error of a currency that is not used for payments, such as gold; none for null. */
  static List<FieldError> faults(@Nullable Currency currency) {
    return currency == null || currency.getDefaultFractionDigits() >= 0
        ? List.of()
        : List.of(new FieldError("currency", "must be a currency used for payments"));
  }

  /** The errors of an amount in a currency, as far as both are given. */
  static List<FieldError> faults(@Nullable BigDecimal amount, @Nullable Currency currency) {
    List<FieldError> faults = faults(currency);
    return faults.isEmpty()
            && amount != null
            && currency != null
            && rounded(amount, currency).amount().compareTo(amount) != 0
        ? List.of(new FieldError("amount", "has more decimals than " + currency + " has"))
        : faults;
  }

  /**
   * @throws Invalid naming {@code amount}, when it would have to be rounded
   */
  static Money exactly(BigDecimal amount, Currency currency) {
    List<FieldError> faults = faults(amount, currency);
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
    return rounded(amount, currency);
  }

  private static Money rounded(BigDecimal amount, Currency currency) {
    return new Money(amount, currency).rounded();
  }
}
