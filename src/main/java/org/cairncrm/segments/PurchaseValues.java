package org.cairncrm.segments;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.cairncrm.orders.PurchaseTotal;
import org.cairncrm.shared.BusinessZone;
import org.jspecify.annotations.Nullable;

/**
 * What a customer bought, as far as it counts.
 *
 * @param orders the number of orders that count
 * @param lastOrderOn the day of the latest of them, in the zone of the business; null without one
 * @param money paid less refunded, in the currency of the scale
 */
record PurchaseValues(int orders, @Nullable LocalDate lastOrderOn, BigDecimal money) {
  static final PurchaseValues NONE = new PurchaseValues(0, null, BigDecimal.ZERO);

  static PurchaseValues of(PurchaseTotal total, BusinessZone zone) {
    Instant last = total.lastPlacedAt();
    return new PurchaseValues(total.orders(), last == null ? null : zone.day(last), total.kept());
  }

  /** With one order more. */
  PurchaseValues plus(LocalDate day, BigDecimal amount) {
    LocalDate last = lastOrderOn == null || lastOrderOn.isBefore(day) ? day : lastOrderOn;
    return new PurchaseValues(orders + 1, last, money.add(amount));
  }

  /** Whether the values are equal, regardless of the decimals of the amount. */
  boolean same(PurchaseValues other) {
    return orders == other.orders
        && Objects.equals(lastOrderOn, other.lastOrderOn)
        && money.compareTo(other.money) == 0;
  }
}
