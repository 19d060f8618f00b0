package org.cairncrm.orders;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The goods of an order, and those of them that were refunded.
 *
 * @param lines with the amount paid for each
 * @param refunds the earliest recorded first
 */
public record PurchasedGoods(List<OrderLine> lines, List<RefundedGoods> refunds) {
  static PurchasedGoods of(Order order) {
    Map<Integer, Integer> gone = new HashMap<>();
    List<RefundedGoods> refunds = new ArrayList<>();
    order.reversals().stream()
        .sorted(Comparator.comparing(Reversal::id))
        .forEach(reversal -> refunds.add(refund(order.lines(), reversal, gone)));
    return new PurchasedGoods(order.lines(), refunds);
  }

  private static RefundedGoods refund(
      List<OrderLine> lines, Reversal reversal, Map<Integer, Integer> gone) {
    Map<String, BigDecimal> paid = new LinkedHashMap<>();
    for (LineQuantity one : reversal.lines()) {
      OrderLine line = lines.get(one.line() - 1);
      int before = gone.getOrDefault(one.line(), 0);
      paid.merge(line.sku(), line.refund(before, one.quantity()).amount(), BigDecimal::add);
      gone.merge(one.line(), one.quantity(), Integer::sum);
    }
    return new RefundedGoods(reversal.amount(), paid);
  }
}
