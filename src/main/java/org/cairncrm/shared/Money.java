package org.cairncrm.shared;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in a currency (ISO 4217). In JSON the amount is a string, because a JSON number may
 * lose decimals. Unit prices may have more decimals than the currency; totals are rounded half up.
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

  /** The amount rounded half up to the decimals of the currency, such as two for the euro. */
  public Money rounded() {
    return new Money(
        amount.setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.HALF_UP),
        currency);
  }

  /**
   * The amount without redundant zeros: with the decimals of the currency, and more only if the
   * amount needs them.
   */
  public Money trimmed() {
    int least = Math.max(0, currency.getDefaultFractionDigits());
    int needed = amount.stripTrailingZeros().scale();
    return new Money(amount.setScale(Math.max(least, needed)), currency);
  }
}
