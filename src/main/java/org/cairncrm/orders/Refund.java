package org.cairncrm.orders;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToIntFunction;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Money;

/**
 * What is paid back for goods of an order.
 *
 * @param lines the goods; empty when it is not known which
 */
record Refund(Money amount, List<LineQuantity> lines) {
  /** What of the order's total was not refunded yet. */
  static Money left(Order order) {
    BigDecimal back =
        order.reversals().stream()
            .map(reversal -> reversal.amount().amount())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Money(order.total().amount().subtract(back), order.total().currency());
  }

  /**
   * @throws Invalid when it has more decimals than can be paid
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

  /** The share of these goods; the last goods take all that is left, shipping included. */
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
   * @param most how many pieces of a line can be meant
   * @param message takes how many there are, and the line
   * @throws Invalid naming every line that is not of the order
   * @throws Conflict when there are fewer pieces
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
