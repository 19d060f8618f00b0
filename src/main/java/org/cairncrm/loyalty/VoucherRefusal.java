package org.cairncrm.loyalty;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.cairncrm.shared.Money;

/**
 * The first reason why a voucher cannot be used.
 *
 * @param message the reason, and the way to a usable voucher if there is one
 */
public record VoucherRefusal(VoucherRefusalReason reason, String message) {
  private static final int NAMED_PRODUCTS = 10;

  static VoucherRefusal unknown() {
    return new VoucherRefusal(
        VoucherRefusalReason.UNKNOWN, "There is no voucher with this code. Check each character");
  }

  static VoucherRefusal revoked() {
    return new VoucherRefusal(VoucherRefusalReason.REVOKED, "The voucher was taken back");
  }

  static VoucherRefusal stopped() {
    return new VoucherRefusal(
        VoucherRefusalReason.STOPPED, "The vouchers of this batch were stopped");
  }

  static VoucherRefusal used(int uses) {
    return new VoucherRefusal(
        VoucherRefusalReason.USED,
        uses == 1
            ? "The voucher has been used already"
            : "The code has been used %d times, as often as it may be".formatted(uses));
  }

  static VoucherRefusal expired(LocalDate day) {
    return new VoucherRefusal(VoucherRefusalReason.EXPIRED, "The voucher expired on " + day);
  }

  static VoucherRefusal planned(LocalDate day) {
    return new VoucherRefusal(
        VoucherRefusalReason.PLANNED, "The voucher can be used from %s on".formatted(day));
  }

  static VoucherRefusal otherCustomer() {
    return new VoucherRefusal(
        VoucherRefusalReason.OTHER_CUSTOMER, "The voucher belongs to another customer");
  }

  static VoucherRefusal customerLimit(int uses) {
    return new VoucherRefusal(
        VoucherRefusalReason.CUSTOMER_LIMIT,
        uses == 1
            ? "This customer has used the code already"
            : "This customer has used the code %d times, as often as each customer may"
                .formatted(uses));
  }

  static VoucherRefusal currency(Currency own, Currency basket) {
    return new VoucherRefusal(
        VoucherRefusalReason.CURRENCY,
        "The voucher is in %s, and the basket in %s".formatted(own, basket));
  }

  static VoucherRefusal minimumBasket(Money least, Money price) {
    return new VoucherRefusal(
        VoucherRefusalReason.MINIMUM_BASKET,
        "The voucher applies to products for at least %s; the basket has products for %s"
            .formatted(words(least), words(price)));
  }

  static VoucherRefusal products(List<String> products) {
    String named = String.join(", ", products.stream().limit(NAMED_PRODUCTS).toList());
    return new VoucherRefusal(
        VoucherRefusalReason.PRODUCTS,
        "The voucher applies to products that the basket does not have: "
            + (products.size() > NAMED_PRODUCTS ? named + ", …" : named));
  }

  static VoucherRefusal product(String sku) {
    return new VoucherRefusal(
        VoucherRefusalReason.PRODUCT,
        "The basket lacks the product that the voucher makes free: " + sku);
  }

  private static String words(Money money) {
    return money.amount().toPlainString() + " " + money.currency();
  }
}
