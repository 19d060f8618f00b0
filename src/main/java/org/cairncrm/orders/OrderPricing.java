package org.cairncrm.orders;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/** Computes the total of an order, and the share of it that was paid for each line. */
final class OrderPricing {
  private static final BigDecimal MOST = new BigDecimal("999999999999999.9999");

  private OrderPricing() {}

  /** The amount paid: lines less discounts, plus shipping and added tax, rounded once. */
  static Money total(NewOrder order) {
    return total(order, goods(order));
  }

  private static Money total(NewOrder order, BigDecimal goods) {
    return new Money(
            goods
                .add(orZero(order.shipping()))
                .subtract(discounts(order))
                .add(orZero(order.taxAdded())),
            order.currency())
        .rounded();
  }

  /**
   * Every amount that does not fit the others; empty while one of the amounts is itself invalid.
   */
  static List<FieldError> faults(NewOrder order) {
    List<FieldError> errors = new ArrayList<>();
    if (isPriceable(order)) {
      requireLineDiscounts(order, errors);
      BigDecimal goods = goods(order);
      BigDecimal before = goods.add(orZero(order.shipping()));
      BigDecimal discounts = discounts(order);
      if (discounts.signum() > 0 && discounts.compareTo(before) > 0) {
        errors.add(
            new FieldError(
                "discounts",
                "must not be more than lines and shipping cost: %s, not %s"
                    .formatted(plain(before), plain(discounts))));
      }
      if (errors.isEmpty()) {
        check(order, total(order, goods), errors);
      }
    }
    return errors;
  }

  private static boolean isPriceable(NewOrder order) {
    return order.currency() != null
        && order.currency().getDefaultFractionDigits() >= 0
        && order.lines() != null
        && order.lines().stream().allMatch(OrderPricing::isPriceable)
        && (order.discounts() == null
            || order.discounts().stream().allMatch(one -> one != null && one.amount() != null));
  }

  private static boolean isPriceable(NewOrder.@Nullable Line line) {
    return line != null && line.unitPrice() != null && line.quantity() > 0;
  }

  private static void requireLineDiscounts(NewOrder order, List<FieldError> errors) {
    for (int at = 0; at < order.lines().size(); at++) {
      BigDecimal cost = cost(order.lines().get(at));
      BigDecimal discount = orZero(order.lines().get(at).discount());
      if (discount.signum() > 0 && discount.compareTo(cost) > 0) {
        errors.add(
            new FieldError(
                "lines[" + at + "].discount",
                "must not be more than the line costs: %s, not %s"
                    .formatted(plain(cost), plain(discount))));
      }
    }
  }

  private static BigDecimal goods(NewOrder order) {
    BigDecimal goods = BigDecimal.ZERO;
    for (NewOrder.Line line : order.lines()) {
      goods = goods.add(cost(line)).subtract(orZero(line.discount()));
    }
    return goods;
  }

  private static BigDecimal cost(NewOrder.Line line) {
    return line.unitPrice().multiply(BigDecimal.valueOf(line.quantity()));
  }

  private static BigDecimal discounts(NewOrder order) {
    return order.discounts() == null
        ? BigDecimal.ZERO
        : order.discounts().stream()
            .map(NewOrder.Discount::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void check(NewOrder order, Money total, List<FieldError> errors) {
    if (total.amount().compareTo(MOST) > 0) {
      errors.add(new FieldError("lines", "must not come to more than " + MOST.toPlainString()));
    }
    if (order.total() != null && order.total().compareTo(total.amount()) != 0) {
      errors.add(
          new FieldError(
              "total",
              "must be %s, which lines, discounts, shipping and added tax come to, not %s"
                  .formatted(plain(total.amount()), plain(order.total()))));
    }
    BigDecimal included = orZero(order.taxIncluded());
    if (included.signum() > 0 && included.compareTo(total.amount()) > 0) {
      errors.add(
          new FieldError(
              "taxIncluded",
              "must not be more than the total that contains it: %s, not %s"
                  .formatted(plain(total.amount()), plain(orZero(order.taxIncluded())))));
    }
  }

  /**
   * The same order with each line's share of the amount paid for goods. The shares add up to it.
   */
  static Order shared(Order order) {
    BigDecimal cost =
        order.lines().stream().map(OrderLine::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    Money goods = goods(order, cost);
    List<OrderLine> lines = new ArrayList<>(order.lines().size());
    BigDecimal costSoFar = BigDecimal.ZERO;
    Money before = Money.zero(goods.currency()).rounded();
    for (OrderLine line : order.lines()) {
      costSoFar = costSoFar.add(line.cost());
      Money until = share(goods, costSoFar, cost);
      lines.add(
          line.withPaid(new Money(until.amount().subtract(before.amount()), goods.currency())));
      before = until;
    }
    return order.withLines(lines);
  }

  /** The part of the total that is for goods: everything except shipping and its tax. */
  private static Money goods(Order order, BigDecimal cost) {
    BigDecimal shipping = order.shipping().amount();
    if (shipping.signum() == 0) {
      return order.total();
    }
    BigDecimal discounts =
        order.discounts().stream()
            .map(discount -> discount.amount().amount())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal goods = cost.subtract(discounts).max(BigDecimal.ZERO);
    BigDecimal untaxed = cost.add(shipping).subtract(discounts);
    return share(order.total(), goods, untaxed);
  }

  private static Money share(Money whole, BigDecimal part, BigDecimal of) {
    BigDecimal amount =
        of.signum() == 0
            ? BigDecimal.ZERO
            : whole.amount().multiply(part).divide(of, MathContext.DECIMAL128);
    return new Money(
        amount.setScale(whole.amount().scale(), RoundingMode.HALF_UP), whole.currency());
  }

  private static BigDecimal orZero(@Nullable BigDecimal amount) {
    return amount == null ? BigDecimal.ZERO : amount;
  }

  private static String plain(BigDecimal amount) {
    return amount.toPlainString();
  }
}
