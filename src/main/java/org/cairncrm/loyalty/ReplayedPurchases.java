package org.cairncrm.loyalty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderLine;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.orders.OrderReversal;
import org.cairncrm.orders.PastPurchase;
import org.cairncrm.orders.PurchasedGoods;
import org.jspecify.annotations.Nullable;

/**
 * The purchases of one customer up to a point of a replay. The programmes of a simulation share it.
 * It holds an entry for each order of the customer.
 */
final class ReplayedPurchases {
  private final Map<OrderId, OrderPlaced> orders = new HashMap<>();
  private final List<PastPurchase> purchases = new ArrayList<>();
  private final Function<OrderId, @Nullable PurchasedGoods> goods;

  /**
   * @param goods the goods of an order; its result is null if no programme looks at goods
   */
  ReplayedPurchases(Function<OrderId, @Nullable PurchasedGoods> goods) {
    this.goods = goods;
  }

  /** An event takes effect, after the programmes have judged it. */
  void happened(CustomerEvent event) {
    switch (event) {
      case OrderPlaced placed -> placed(placed);
      case OrderReversal undone -> reversed(undone);
      default -> {}
    }
  }

  private void placed(OrderPlaced order) {
    orders.put(order.order(), order);
    var purchase =
        new PastPurchase(
            order.order(),
            order.occurredAt(),
            true,
            lines(order.order()).stream().map(OrderLine::sku).toList());
    int place = purchases.size();
    while (place > 0 && purchases.get(place - 1).placedAt().isAfter(purchase.placedAt())) {
      place--;
    }
    purchases.add(place, purchase);
  }

  /** An order that was cancelled or returned as a whole is no longer active. */
  private void reversed(OrderReversal event) {
    if (event.whole()) {
      purchases.replaceAll(
          one ->
              one.order().equals(event.order())
                  ? new PastPurchase(one.order(), one.placedAt(), false, one.skus())
                  : one);
    }
  }

  @Nullable OrderPlaced order(OrderId order) {
    return orders.get(order);
  }

  /** The orders so far, the earliest placed first. */
  List<PastPurchase> all() {
    return purchases;
  }

  PurchasedGoods goods(OrderId order) {
    PurchasedGoods known = goods.apply(order);
    return known == null ? new PurchasedGoods(List.of(), List.of()) : known;
  }

  List<OrderLine> lines(OrderId order) {
    return goods(order).lines();
  }
}
