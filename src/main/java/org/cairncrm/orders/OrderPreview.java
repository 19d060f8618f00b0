package org.cairncrm.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * The event that an order would cause if it were placed now.
 *
 * @param lines with the amount that would be paid for each
 * @param others the customer's orders that are recorded
 */
public record OrderPreview(OrderPlaced placed, List<OrderLine> lines, List<PastPurchase> others) {
  static OrderPreview of(Order order, List<PastPurchase> others) {
    List<PastPurchase> active = others.stream().filter(PastPurchase::isActive).toList();
    Instant previous =
        active.stream()
            .map(PastPurchase::placedAt)
            .filter(at -> !at.isAfter(order.placedAt()))
            .max(Instant::compareTo)
            .orElse(null);
    return new OrderPreview(
        placed(order, order.customerId(), active.size() + 1, previous), order.lines(), others);
  }

  private static OrderPlaced placed(
      Order order, CustomerId customer, int nth, @Nullable Instant previous) {
    return new OrderPlaced(
        customer,
        order.id(),
        order.number(),
        order.channel(),
        order.placedAt(),
        nth,
        previous == null ? null : (int) Duration.between(previous, order.placedAt()).toDays(),
        order.lines().size(),
        order.total(),
        order.promisedOn(),
        order.discount(),
        OrderPlacement.some(order.shipping()),
        OrderPlacement.some(order.taxIncluded().plus(order.taxAdded())));
  }
}
