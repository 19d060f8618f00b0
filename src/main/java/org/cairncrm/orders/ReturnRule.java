package org.cairncrm.orders;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
   * @return the refund, and whether nothing of the order is left
   * @throws Invalid when the request names no goods of this order, or names them in two ways
   * @throws Conflict when more would come back than is left
   */
  static Refund refund(
      Order order,
      Map<Integer, Integer> back,
      @Nullable BigDecimal amount,
      @Nullable List<NewReturn.Line> lines) {
    if ((amount == null) == (lines == null)) {
      throw Invalid.field("amount", "or lines must be given, and not both");
    }
    Money left = left(order);
    Refund wanted =
        lines == null
            ? byAmount(Objects.requireNonNull(amount), left)
            : byLines(order, back, lines);
    if (wanted.amount().amount().compareTo(left.amount()) > 0) {
      throw new Conflict(
          "Only %s %s of the order are left to return"
              .formatted(left.amount().toPlainString(), left.currency()));
    }
    return wanted;
  }

  private static Refund byAmount(BigDecimal amount, Money left) {
    Money exactly = Payable.exactly(amount, left.currency());
    return new Refund(exactly, exactly.amount().compareTo(left.amount()) == 0);
  }

  /** The last goods to come back take all that is left, shipping included. */
  private static Refund byLines(
      Order order, Map<Integer, Integer> before, List<NewReturn.Line> lines) {
    Money left = left(order);
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
      int gone = before.getOrDefault(line.line(), 0);
      if (back.merge(line.line(), line.quantity(), Integer::sum) > sold.quantity()) {
        throw new Conflict(
            "Only %d of line %d are left to return".formatted(sold.quantity() - gone, line.line()));
      }
      cost = cost.plus(sold.refund(gone, line.quantity()));
    }
    boolean all =
        order.lines().stream()
            .allMatch(sold -> back.getOrDefault(sold.line(), 0) == sold.quantity());
    return new Refund(all || cost.amount().compareTo(left.amount()) > 0 ? left : cost, all);
  }

  /**
   * What a return comes to.
   *
   * @param all whether nothing of the order is left
   */
  record Refund(Money amount, boolean all) {}
}
