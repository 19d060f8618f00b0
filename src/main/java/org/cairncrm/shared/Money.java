package org.cairncrm.shared;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in a currency (ISO 4217). In JSON the amount is a string, since a JSON number may lose
 * decimals on its way. Unit prices may have more decimals than the currency has; totals are rounded
 * half up.
 */
public record Money(
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, Currency currency) {
  public static Money of(String amount, String currency) {
    return new Money(new BigDecimal(amount), Currency.getInstance(currency));
  }

  public static Money zero(Currency currency) {
    return new Money(BigDecimal.ZERO.setScale(currency.getDefaultFractionDigits()), currency);
  }

  /**
   * @throws IllegalArgumentException when the currencies differ
   */
  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("Cannot add " + other.currency + " to " + currency);
    }
    return new Money(amount.add(other.amount), currency);
  }

  public Money times(int factor) {
    return new Money(amount.multiply(BigDecimal.valueOf(factor)), currency);
  }

  /** Rounded half up to what the currency can be paid in, such as two decimals for the euro. */
  public Money rounded() {
    return new Money(
        amount.setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.HALF_UP),
        currency);
  }

  /**
   * Without needless zeros: with as many decimals as the currency has, and more only where the
   * amount needs them.
   */
  public Money trimmed() {
    int least = Math.max(0, currency.getDefaultFractionDigits());
    int needed = amount.stripTrailingZeros().scale();
    return new Money(amount.setScale(Math.max(least, needed)), currency);
  }
}
