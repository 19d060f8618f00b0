package org.cairncrm.loyalty;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderLine;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.orders.PastPurchase;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;

/** Facts that a test gives to rules. */
record GivenFacts(
    CustomerEvent event, List<OrderLine> lines, List<PastPurchase> others, Map<String, Long> earned)
    implements RuleFacts {
  /** An order of a product at this price, after others. */
  static GivenFacts order(Instant at, Money total, String sku, PastPurchase... others) {
    List<PastPurchase> active = List.of(others).stream().filter(PastPurchase::isActive).toList();
    Integer days =
        active.isEmpty() ? null : (int) Duration.between(active.getLast().placedAt(), at).toDays();
    OrderPlaced placed =
        PublishedOrders.placed(
            CustomerId.next(), OrderId.next(), at, total, active.size() + 1, days);
    return new GivenFacts(placed, List.of(line(1, sku, total)), List.of(others), Map.of());
  }

  static OrderLine line(int place, String sku, Money paid) {
    return new OrderLine(
        place, sku, sku, 1, paid, Money.of("0", paid.currency().getCurrencyCode()), paid);
  }

  static PastPurchase bought(Instant at, String... skus) {
    return new PastPurchase(OrderId.next(), at, true, List.of(skus));
  }

  GivenFacts with(OrderLine... more) {
    List<OrderLine> all = new ArrayList<>(lines);
    all.addAll(List.of(more));
    return new GivenFacts(event, all, others, earned);
  }

  /** The same after the rule has given points. */
  GivenFacts earned(String rule, long points) {
    return new GivenFacts(event, lines, others, Map.of(rule, points));
  }

  @Override
  public long earned(String programme, String rule, Instant since) {
    return earned.getOrDefault(rule, 0L);
  }
}
