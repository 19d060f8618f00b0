package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Supplier;
import org.cairncrm.orders.OrderLine;
import org.cairncrm.orders.PurchasedGoods;
import org.cairncrm.orders.RefundedGoods;
import org.cairncrm.shared.Money;

/**
 * The money of an order that a rule counts and that the customer did not get back.
 *
 * @param counted the money that the rule counted when the order was placed
 * @param before the rest of it before a refund
 * @param now the rest of it after the refund
 */
record KeptMoney(Money counted, Money before, Money now) {
  /** Decimals of the share that a refund of unknown goods has in the selected products. */
  private static final int SCALE = 12;

  /**
   * @param goods read only for a rule that selects products
   */
  static KeptMoney of(PointsRule rule, RefundedMoney refund, Supplier<PurchasedGoods> goods) {
    ProductSelection products = rule.terms().products();
    if (products == null) {
      BigDecimal now = refund.total().amount().subtract(refund.refunded().amount());
      return of(refund.total(), now.add(refund.amount().amount()), now);
    }
    return ofProducts(products, refund, goods.get());
  }

  private static KeptMoney ofProducts(
      ProductSelection products, RefundedMoney refund, PurchasedGoods goods) {
    Money counted = counted(products, goods.lines(), refund);
    BigDecimal before = counted.amount();
    BigDecimal now = before;
    BigDecimal sum = BigDecimal.ZERO;
    for (RefundedGoods one : goods.refunds()) {
      if (sum.compareTo(refund.refunded().amount()) >= 0) {
        // a refund that was recorded after this one
        break;
      }
      sum = sum.add(one.amount().amount());
      before = now;
      now = now.subtract(share(products, one, counted, refund.total()));
    }
    return of(counted, before, now);
  }

  private static Money counted(
      ProductSelection products, List<OrderLine> lines, RefundedMoney refund) {
    return products.among(lines).stream()
        .map(OrderLine::paid)
        .reduce(Money.zero(refund.total().currency()), Money::plus);
  }

  /** The part of a refund that is for the selected products. */
  private static BigDecimal share(
      ProductSelection products, RefundedGoods refund, Money counted, Money total) {
    if (!refund.paid().isEmpty()) {
      return refund.paid().entrySet().stream()
          .filter(paid -> products.includes(paid.getKey()))
          .map(paid -> paid.getValue())
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
    return total.amount().signum() == 0
        ? BigDecimal.ZERO
        : refund
            .amount()
            .amount()
            .multiply(counted.amount())
            .divide(total.amount(), SCALE, RoundingMode.HALF_UP);
  }

  private static KeptMoney of(Money counted, BigDecimal before, BigDecimal now) {
    return new KeptMoney(counted, atLeastZero(before, counted), atLeastZero(now, counted));
  }

  private static Money atLeastZero(BigDecimal amount, Money like) {
    return new Money(amount.max(BigDecimal.ZERO), like.currency());
  }
}
