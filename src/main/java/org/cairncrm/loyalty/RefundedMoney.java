package org.cairncrm.loyalty;

import org.cairncrm.orders.GoodsCancelled;
import org.cairncrm.orders.OrderReturned;
import org.cairncrm.shared.Money;

/**
 * A refund for a part of an order.
 *
 * @param amount of this refund
 * @param refunded the sum of all refunds of the order so far, including this one
 * @param total the total of the order
 */
record RefundedMoney(Money amount, Money refunded, Money total) {
  static RefundedMoney of(OrderReturned returned) {
    return new RefundedMoney(returned.amount(), returned.returned(), returned.total());
  }

  static RefundedMoney of(GoodsCancelled goods) {
    return new RefundedMoney(goods.amount(), goods.refunded(), goods.total());
  }
}
