package org.cairncrm.orders;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.cairncrm.shared.Money;

/**
 * What became of an order: its lines, its promised day and its amounts.
 *
 * @param goods the cost of all lines after their own discounts, before discounts of the order
 * @param refunded the sum of all refunds for cancellations and returns
 * @param left the part of the amount paid that was not refunded
 * @param goodsKnown whether the shop states the goods of every shipment
 * @param cancellable whether goods of the order can be cancelled
 * @param returnable whether goods of the order can be returned
 * @param sendable whether goods of the order can be handed over to a carrier
 */
public record OrderProgress(
    List<LineProgress> lines,
    PromiseProgress promise,
    Money goods,
    Money refunded,
    Money left,
    boolean goodsKnown,
    boolean cancellable,
    boolean returnable,
    boolean sendable) {

  static OrderProgress of(Order order, ZoneId zone, Instant now) {
    Fulfilment fulfilment = Fulfilment.of(order);
    Money left = Refund.left(order);
    boolean closed = order.status().isClosed();
    List<LineProgress> lines =
        order.lines().stream().map(line -> fulfilment.progress(line, !closed)).toList();
    return new OrderProgress(
        lines,
        PromiseProgress.of(order, zone, now),
        order.lines().stream()
            .map(line -> new Money(line.cost(), order.total().currency()))
            .reduce(Money.zero(order.total().currency()), Money::plus)
            .rounded(),
        new Money(order.total().amount().subtract(left.amount()), left.currency()).trimmed(),
        left.trimmed(),
        fulfilment.shippedGoodsKnown(),
        order.status().isOpen() && lines.stream().anyMatch(line -> line.cancellable() > 0),
        lines.stream().anyMatch(line -> line.returnable() > 0),
        !closed && lines.stream().anyMatch(line -> line.sendable() > 0));
  }
}
