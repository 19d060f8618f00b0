package org.cairncrm.orders;

import java.math.BigDecimal;
import java.util.Currency;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Money;

/** What can be paid: amounts of money, with no more decimals than it has. */
final class Payable {
  private Payable() {}

  /**
   * @throws Invalid naming {@code currency}, when it is none, such as gold
   */
  static Currency in(Currency currency) {
    if (currency.getDefaultFractionDigits() < 0) {
      throw Invalid.field("currency", "must be a currency used for payments");
    }
    return currency;
  }

  /**
   * @throws Invalid naming {@code amount}, when it would have to be rounded
   */
  static Money exactly(BigDecimal amount, Currency currency) {
    Money rounded = new Money(amount, currency).rounded();
    if (rounded.amount().compareTo(amount) != 0) {
      throw Invalid.field("amount", "has more decimals than " + currency + " has");
    }
    return rounded;
  }
}
