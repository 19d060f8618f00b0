package org.cairncrm.orders;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToIntFunction;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Money;

/**
 * A refund for goods of an order.
 *
 * @param lines the goods; empty when they are unknown
 */
record Refund(Money amount, List<LineQuantity> lines) {
  /** The part of the order's total that was not refunded yet. */
  static Money left(Order order) {
    BigDecimal back =
        order.reversals().stream()
            .map(reversal -> reversal.amount().amount())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Money(order.total().amount().subtract(back), order.total().currency());
  }

  /**
   * @throws Invalid when the amount has more decimals than its currency
   * @throws Conflict when more would be refunded than is left
   */
  static Refund of(Order order, BigDecimal amount, List<LineQuantity> lines, String what) {
    Money left = left(order);
    Money exactly = Payable.exactly(amount, left.currency());
    if (exactly.amount().compareTo(left.amount()) > 0) {
      throw new Conflict(
          "Only %s %s of the order are left to %s"
              .formatted(left.amount().toPlainString(), left.currency(), what));
    }
    return new Refund(exactly, lines);
  }

  /**
   * The share of the amount paid for these goods. The last goods get all that is left, including
   * shipping.
   */
  static Refund of(Order order, List<LineQuantity> goods) {
    Fulfilment fulfilment = Fulfilment.of(order);
    BigDecimal share = BigDecimal.ZERO;
    for (LineQuantity one : goods) {
      OrderLine line = order.lines().get(one.line() - 1);
      share = share.add(line.refund(fulfilment.gone(line), one.quantity()).amount());
    }
    Money left = left(order);
    return new Refund(
        fulfilment.isAllThatIsLeft(goods)
            ? left
            : new Money(share.min(left.amount()), left.currency()),
        goods);
  }

  /**
   * @param most the maximum number of units of a line
   * @param message the error message, formatted with the maximum and the line number
   * @throws Invalid naming every line that the order does not have
   * @throws Conflict when a quantity is above its maximum
   */
  static void require(
      Order order, List<LineQuantity> goods, ToIntFunction<OrderLine> most, String message) {
    var checks = new Checks();
    for (int at = 0; at < goods.size(); at++) {
      if (goods.get(at).line() > order.lines().size()) {
        checks.add(
            "lines[" + at + "].line",
            "is not a line of the order, which has " + order.lines().size());
      }
    }
    checks.throwIfAny();
    for (LineQuantity one : goods) {
      int left = most.applyAsInt(order.lines().get(one.line() - 1));
      if (one.quantity() > left) {
        throw new Conflict(message.formatted(left, one.line()));
      }
    }
  }
}
