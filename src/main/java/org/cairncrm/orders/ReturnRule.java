package org.cairncrm.orders;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/** What goods that come back had cost, and that no more comes back than went out. */
final class ReturnRule {
  private ReturnRule() {}

  /** What of the order's total has not come back yet. */
  static Money left(Order order) {
    BigDecimal back =
        order.reversals().stream()
            .map(reversal -> reversal.amount().amount())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Money(order.total().amount().subtract(back), order.total().currency());
  }

  /**
   * @param back how many of each line came back before
   * @throws Invalid when the request names no goods of this order, or names them in two ways
   * @throws Conflict when more would come back than is left
   */
  static Money amount(
      Order order,
      Map<Integer, Integer> back,
      @Nullable BigDecimal amount,
      @Nullable List<NewReturn.Line> lines) {
    if ((amount == null) == (lines == null)) {
      throw Invalid.field("amount", "or lines must be given, and not both");
    }
    Money left = left(order);
    Money wanted =
        lines == null
            ? Payable.exactly(java.util.Objects.requireNonNull(amount), left.currency())
            : cost(order, back, lines, left);
    if (wanted.amount().compareTo(left.amount()) > 0) {
      throw new Conflict(
          "Only %s %s of the order are left to return"
              .formatted(left.amount().toPlainString(), left.currency()));
    }
    return wanted;
  }

  /** Rounding may cost a cent a time: the last goods to come back take all that is left. */
  private static Money cost(
      Order order, Map<Integer, Integer> before, List<NewReturn.Line> lines, Money left) {
    Map<Integer, Integer> back = new HashMap<>(before);
    Set<Integer> named = new HashSet<>();
    Money cost = Money.zero(left.currency());
    for (int i = 0; i < lines.size(); i++) {
      NewReturn.Line line = lines.get(i);
      if (line.line() > order.lines().size()) {
        throw Invalid.field("lines[" + i + "].line", "is no line of the order");
      }
      if (!named.add(line.line())) {
        throw Invalid.field("lines[" + i + "].line", "is named twice");
      }
      OrderLine sold = order.lines().get(line.line() - 1);
      if (back.merge(line.line(), line.quantity(), Integer::sum) > sold.quantity()) {
        throw new Conflict(
            "Only %d of line %d are left to return"
                .formatted(sold.quantity() - before.getOrDefault(line.line(), 0), line.line()));
      }
      cost = cost.plus(sold.unitPrice().times(line.quantity()));
    }
    boolean all =
        order.lines().stream()
            .allMatch(sold -> back.getOrDefault(sold.line(), 0) == sold.quantity());
    return all || cost.rounded().amount().compareTo(left.amount()) > 0 ? left : cost.rounded();
  }
}
