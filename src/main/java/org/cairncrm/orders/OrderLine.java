package org.cairncrm.orders;

import org.cairncrm.shared.Money;

/**
 * What was bought, how much of it and for how much each.
 *
 * @param line its place in the order, from 1
 */
public record OrderLine(int line, String sku, String name, int quantity, Money unitPrice) {
  public OrderLine {
    if (quantity <= 0 || unitPrice.amount().signum() < 0) {
      throw new IllegalArgumentException(
          "A line is of at least one piece at no less than nothing: %d × %s"
              .formatted(quantity, unitPrice));
    }
  }
}
