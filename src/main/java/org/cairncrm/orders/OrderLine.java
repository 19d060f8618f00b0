package org.cairncrm.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cairncrm.shared.Money;

/**
 * A line of an order.
 *
 * @param line its position in the order, from 1
 * @param discount taken off the whole line
 * @param paid its share of the amount paid for all goods, after the order's discounts; the refund
 *     when the whole line is returned
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

  /** The cost of the line after its own discount, before the order's discounts. */
  BigDecimal cost() {
    return unitPrice.times(quantity).amount().subtract(discount.amount());
  }

  /** The price of the line after its own discount, before the order's discounts. */
  public Money price() {
    return new Money(cost(), unitPrice.currency()).trimmed();
  }

  OrderLine withPaid(Money share) {
    return new OrderLine(line, sku, name, quantity, unitPrice, discount, share);
  }

  /**
   * The refund for a number of units.
   *
   * @param before the number of units of this line that were refunded earlier
   */
  Money refund(int before, int pieces) {
    return new Money(part(before + pieces).subtract(part(before)), paid.currency());
  }

  /** The share of these units, rounded as a running total so that all parts add up to the line. */
  private BigDecimal part(int pieces) {
    return paid.amount()
        .multiply(BigDecimal.valueOf(pieces))
        .divide(BigDecimal.valueOf(quantity), paid.amount().scale(), RoundingMode.HALF_UP);
  }
}
