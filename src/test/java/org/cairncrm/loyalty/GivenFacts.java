package org.cairncrm.loyalty;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.orders.OrderDelivered;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderLine;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.orders.PastPurchase;
import org.cairncrm.rules.EventKind;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

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
  public long earned(String programme, @Nullable String rule, CapWindow within) {
    return rule == null ? 0 : earned.getOrDefault(rule, 0L);
  }

  @Override
  public int occurrence(String programme, String rule) {
    return 1;
  }

  @Override
  public boolean rewarded(String programme, String rule) {
    return false;
  }

  @Override
  public Map<Budget, Long> left(String programme, List<Budget> budgets, ZoneId zone) {
    return budgets.stream().collect(Collectors.toMap(budget -> budget, budget -> Long.MAX_VALUE));
  }

  @Override
  public boolean isMember(String programme) {
    return true;
  }

  /** The kinds of events that rules of tests name. */
  static EventKind kind(String name) {
    return switch (name) {
      case "order-placed" -> EventKind.of(name, OrderPlaced.class);
      case "order-delivered" -> EventKind.of(name, OrderDelivered.class);
      case "reward-issued" -> EventKind.of(name, RewardIssued.class);
      default -> throw new IllegalArgumentException("There is no event named '" + name + "'");
    };
  }
}
