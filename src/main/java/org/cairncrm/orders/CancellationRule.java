package org.cairncrm.orders;

import java.math.BigDecimal;
import java.util.List;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** Decides which goods of an order can be cancelled, and computes their refund. */
final class CancellationRule {
  private static final String ALL_DELIVERED =
      "All goods of the order were delivered: they can only be returned";

  private CancellationRule() {}

  /**
   * @throws Invalid when the request names lines that the order does not have, or an amount
   *     although nothing was delivered
   * @throws Conflict when nothing is left to cancel, or the undelivered goods are unknown
   */
  static Refund refund(Order order, NewCancellation wanted) {
    @Nullable BigDecimal amount = wanted.amount();
    @Nullable List<LineQuantity> lines = wanted.lines();
    if (order.status().isClosed()) {
      throw new Conflict(
          "An order that is %s cannot be cancelled".formatted(order.status().words()));
    }
    if (order.status() == OrderStatus.DELIVERED) {
      throw new Conflict(ALL_DELIVERED);
    }
    Fulfilment fulfilment = Fulfilment.of(order);
    if (lines != null) {
      Refund.require(
          order,
          lines,
          fulfilment::cancellable,
          "Only %d of line %d are left to cancel: what was delivered can only be returned");
      if (fulfilment.anyDelivered() && fulfilment.isAllThatIsLeft(lines)) {
        throw new Conflict("A part of the order was delivered: not all of it can be cancelled");
      }
      return Refund.of(order, lines);
    }
    return amount == null ? all(order, fulfilment) : all(order, fulfilment, amount);
  }

  /** Cancels all undelivered goods and refunds their share of the amount paid. */
  private static Refund all(Order order, Fulfilment fulfilment) {
    if (!fulfilment.deliveredGoodsKnown()) {
      throw new Conflict(
          "A part of the order was delivered, but not which: name the lines that will not"
              + " arrive, or the amount that is refunded for them");
    }
    return Refund.of(order, outstanding(fulfilment));
  }

  /** Cancels all undelivered goods and refunds the amount that the shop states. */
  private static Refund all(Order order, Fulfilment fulfilment, BigDecimal amount) {
    if (!fulfilment.anyDelivered()) {
      throw Invalid.field(
          "amount",
          "is only for an order that was delivered in part; everything left of this order is"
              + " refunded");
    }
    List<LineQuantity> goods =
        fulfilment.deliveredGoodsKnown() ? outstanding(fulfilment) : List.of();
    return Refund.of(order, amount, goods, "refund");
  }

  private static List<LineQuantity> outstanding(Fulfilment fulfilment) {
    List<LineQuantity> goods = fulfilment.cancellable();
    if (goods.isEmpty()) {
      throw new Conflict(ALL_DELIVERED);
    }
    return goods;
  }
}
