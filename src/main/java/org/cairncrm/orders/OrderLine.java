package org.cairncrm.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cairncrm.shared.Money;

/**
 * A line of an order.
 *
 * @param line its place in the order, from 1
 * @param discount taken off the whole line
 * @param paid its share of what was paid for all goods, after the order's discounts: what is
 *     refunded when all of it comes back
 */
public record OrderLine(
    int line, String sku, String name, int quantity, Money unitPrice, Money discount, Money paid) {
  public OrderLine {
    if (quantity <= 0
        || unitPrice.amount().signum() < 0
        || discount.amount().signum() < 0
        || discount.amount().compareTo(unitPrice.times(quantity).amount()) > 0) {
      throw new IllegalArgumentException(
          "A line has at least one piece, and costs no less than nothing: %d × %s less %s"
              .formatted(quantity, unitPrice, discount));
    }
  }

  /** Before the order's discounts. */
  BigDecimal cost() {
    return unitPrice.times(quantity).amount().subtract(discount.amount());
  }

  OrderLine withPaid(Money share) {
    return new OrderLine(line, sku, name, quantity, unitPrice, discount, share);
  }

  /** What is refunded for so many pieces, when so many others were refunded before. */
  Money refund(int before, int pieces) {
    return new Money(part(before + pieces).subtract(part(before)), paid.currency());
  }

  /** Rounded from the whole, so that the parts add up to it. */
  private BigDecimal part(int pieces) {
    return paid.amount()
        .multiply(BigDecimal.valueOf(pieces))
        .divide(BigDecimal.valueOf(quantity), paid.amount().scale(), RoundingMode.HALF_UP);
  }
}
