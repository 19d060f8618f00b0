package org.cairncrm.loyalty;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.orders.OrderLine;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.orders.PastPurchase;
import org.jspecify.annotations.Nullable;

/**
 * An order that was placed, with the earlier orders that count for a rule.
 *
 * @param cancelledCounts whether orders that were cancelled or returned as a whole count as well
 * @param zone the zone in which months begin
 */
record EarlierOrders(OrderPlaced order, RuleFacts facts, boolean cancelledCounts, ZoneId zone) {
  /** The number of the order among those that count, from 1, in the order of recording. */
  int nth() {
    return cancelledCounts ? facts.others().size() + 1 : order.nth();
  }

  /** Whole days since the order before; null if there is none. */
  @Nullable Long daysSince() {
    if (!cancelledCounts) {
      return order.daysSincePrevious() == null ? null : order.daysSincePrevious().longValue();
    }
    Duration since = since();
    return since == null ? null : since.toDays();
  }

  /** The exact time since the order before; null if there is none. */
  @Nullable Duration since() {
    Instant previous = earlier().map(PastPurchase::placedAt).max(Instant::compareTo).orElse(null);
    return previous == null ? null : Duration.between(previous, order.occurredAt());
  }

  /** The products of this order. */
  List<String> skus() {
    return facts.lines().stream().map(OrderLine::sku).distinct().toList();
  }

  /** The latest earlier order with this product; null if there is none. */
  @Nullable Instant boughtBefore(String sku) {
    return earlier()
        .filter(purchase -> purchase.skus().contains(sku))
        .map(PastPurchase::placedAt)
        .max(Instant::compareTo)
        .orElse(null);
  }

  /** The months with an earlier order. */
  Set<YearMonth> months() {
    return earlier().map(purchase -> month(purchase.placedAt())).collect(Collectors.toSet());
  }

  YearMonth month(Instant at) {
    return YearMonth.from(at.atZone(zone));
  }

  private Stream<PastPurchase> earlier() {
    return facts.others().stream()
        .filter(purchase -> cancelledCounts || purchase.isActive())
        .filter(purchase -> !purchase.placedAt().isAfter(order.occurredAt()));
  }
}
