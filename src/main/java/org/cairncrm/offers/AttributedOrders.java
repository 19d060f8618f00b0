package org.cairncrm.offers;

import java.util.List;
import org.cairncrm.shared.Money;

/**
 * The orders of customers after they had accepted an offer.
 *
 * @param accepted the customers who accepted it
 * @param customers those of them who ordered afterwards
 * @param orders the number of these orders
 * @param revenue what they paid, by currency
 */
public record AttributedOrders(long accepted, long customers, long orders, List<Money> revenue) {
  public AttributedOrders {
    revenue = List.copyOf(revenue);
  }
}
