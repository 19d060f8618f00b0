package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import org.cairncrm.shared.Money;

/** A voucher in the currency of the order that it is given for. */
public record VoucherReward(BigDecimal amount, int validDays) implements Reward {
  public VoucherReward {
    if (amount.signum() <= 0 || validDays <= 0) {
      throw new IllegalArgumentException("A voucher has a value and is valid for some days");
    }
  }

  Money value(Currency currency) {
    return new Money(amount, currency).rounded();
  }

  Instant expiresAt(Instant issued) {
    return issued.plus(Duration.ofDays(validDays));
  }
}
