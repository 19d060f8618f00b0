package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.util.Objects;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/** The decision about the discount of a voucher on a basket. */
final class VoucherDiscount {
  private VoucherDiscount() {}

  /** The first reason why the terms do not allow this basket; null if they do. */
  static @Nullable VoucherRefusal refusal(VoucherTerms terms, Basket basket) {
    if (terms.currency() != null && !terms.currency().equals(basket.currency())) {
      return VoucherRefusal.currency(terms.currency(), basket.currency());
    }
    if (terms.product() != null
        && basket.lines().stream().noneMatch(line -> line.sku().equals(terms.product()))) {
      return VoucherRefusal.product(terms.product());
    }
    if (terms.products() != null
        && basket.lines().stream().noneMatch(line -> terms.appliesTo(line.sku()))) {
      return VoucherRefusal.products(terms.products());
    }
    Money least = terms.least();
    Money price = basket.money(basket.priceFor(terms));
    return least != null && price.amount().compareTo(least.amount()) < 0
        ? VoucherRefusal.minimumBasket(least, price)
        : null;
  }

  /**
   * The discount on a basket that the terms allow, rounded half up to the decimals of its currency:
   * never more than what it is taken off.
   */
  static Money of(VoucherTerms terms, Basket basket) {
    BigDecimal price = basket.priceFor(terms);
    return basket.money(
        switch (terms.kind()) {
          case AMOUNT -> Objects.requireNonNull(terms.amount()).min(price);
          case PERCENT -> percent(terms, price);
          case PRODUCT -> cheapest(terms, basket);
          case FREE_DELIVERY -> basket.shipping() == null ? BigDecimal.ZERO : basket.shipping();
        });
  }

  private static BigDecimal percent(VoucherTerms terms, BigDecimal price) {
    BigDecimal discount = price.multiply(Objects.requireNonNull(terms.percent())).movePointLeft(2);
    return terms.maximum() == null ? discount : discount.min(terms.maximum());
  }

  /** One piece of the free product, at its lowest price in the basket. */
  private static BigDecimal cheapest(VoucherTerms terms, Basket basket) {
    return basket.lines().stream()
        .filter(line -> line.sku().equals(terms.product()))
        .map(Basket.Line::unitPrice)
        .min(BigDecimal::compareTo)
        .orElse(BigDecimal.ZERO);
  }
}
