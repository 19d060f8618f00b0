package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderLine;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/** A voucher that a rule gave in a replay, and the order on which it would have been used. */
final class ReplayedVoucher {
  private final VoucherTerms terms;
  private final Instant expiresAt;
  private final @Nullable Money worth;
  private boolean revoked;
  private @Nullable OrderId usedOn;
  private @Nullable Money discount;

  /**
   * @param order the order that brought it; null if another event did
   * @param lines the goods of the order; empty if they are unknown, so that its total counts
   */
  ReplayedVoucher(
      VoucherTerms terms, Instant expiresAt, @Nullable OrderPlaced order, List<OrderLine> lines) {
    this.terms = terms;
    this.expiresAt = expiresAt;
    Money amount = terms.value();
    this.worth =
        amount == null && order != null ? VoucherDiscount.of(terms, basket(order, lines)) : amount;
  }

  /**
   * The amount of the voucher. For other benefits an estimate: the discount that it would have been
   * on the order that brought it, or was on the order on which it was used. Null if there is none.
   */
  @Nullable Money worth() {
    return worth == null ? discount() : worth;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  boolean isRevoked() {
    return revoked;
  }

  /** The discount on the order on which it would have been used; null if there was none. */
  @Nullable Money discount() {
    return usedOn == null ? null : discount;
  }

  void revoke() {
    revoked = true;
  }

  /** It can be used again if the order on which it was used is cancelled or returned. */
  void giveBack(OrderId order) {
    if (order.equals(usedOn)) {
      usedOn = null;
    }
  }

  /**
   * Uses the voucher on an order if it can be used there.
   *
   * @param lines the goods of the order; empty if they are unknown, so that its total counts
   */
  boolean use(OrderPlaced order, List<OrderLine> lines) {
    if (revoked || usedOn != null || !expiresAt.isAfter(order.occurredAt())) {
      return false;
    }
    Basket basket = basket(order, lines);
    Money saved = VoucherDiscount.of(terms, basket);
    if (VoucherDiscount.refusal(terms, basket) != null || saved.amount().signum() == 0) {
      return false;
    }
    usedOn = order.order();
    discount = saved;
    return true;
  }

  private static Basket basket(OrderPlaced order, List<OrderLine> lines) {
    Money shipping = order.shipping();
    BigDecimal delivery = shipping == null ? null : shipping.amount();
    BigDecimal goods =
        order
            .total()
            .amount()
            .subtract(delivery == null ? BigDecimal.ZERO : delivery)
            .max(BigDecimal.ZERO);
    return new Basket(
        order.total().currency(),
        lines.isEmpty()
            ? List.of(new Basket.Line("", 1, goods))
            : lines.stream()
                .map(
                    line -> new Basket.Line(line.sku(), line.quantity(), line.unitPrice().amount()))
                .toList(),
        delivery);
  }
}
