package org.cairncrm.loyalty;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Money;
import org.cairncrm.shared.RequestRules;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * The benefit of a voucher and the baskets that it applies to. Exactly one of amount, percent,
 * product and free delivery is given.
 *
 * @param currency the currency of the amounts; null if there are none, so that any currency will do
 * @param amount taken off, at most the price of the products
 * @param percent of the price of the products, such as 10
 * @param maximum the largest discount of a percentage
 * @param product the SKU that is free once
 * @param freeDelivery whether the delivery is free
 * @param minimumBasket the least price of the products
 * @param products the SKUs that it applies to; null for all
 */
public record VoucherTerms(
    @Nullable Currency currency,
    @Nullable
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("1000000")
        @Digits(integer = 7, fraction = 4)
        BigDecimal amount,
    @Nullable
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        BigDecimal percent,
    @Nullable
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("1000000")
        @Digits(integer = 7, fraction = 4)
        BigDecimal maximum,
    @Nullable @SingleLine @Size(max = 100) String product,
    @Nullable Boolean freeDelivery,
    @Nullable
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("1000000")
        @Digits(integer = 7, fraction = 4)
        BigDecimal minimumBasket,
    @Nullable @Size(min = 1, max = VoucherTerms.MOST_PRODUCTS)
        List<@NotNull @SingleLine @Size(max = 100) String> products)
    implements RequestRules {
  /** The largest number of products that a voucher is limited to. */
  static final int MOST_PRODUCTS = 200;

  /** An amount off any basket. */
  static VoucherTerms amount(Money value) {
    return new VoucherTerms(value.currency(), value.amount(), null, null, null, null, null, null);
  }

  @Override
  public List<FieldError> faults(Instant now) {
    var checks = new Checks();
    long benefits =
        Stream.of(amount, percent, product, free() ? true : null).filter(Objects::nonNull).count();
    if (benefits != 1) {
      checks.add(
          "amount",
          "is given together with percent, product or freeDelivery, or none of them is: give"
              + " exactly one");
    }
    boolean amounts = amount != null || maximum != null || minimumBasket != null;
    if (amounts && currency == null) {
      checks.add("currency", "is required beside an amount");
    }
    if (!amounts && currency != null) {
      checks.add("currency", "is for amounts, and there are none");
    }
    if (currency != null && currency.getDefaultFractionDigits() < 0) {
      checks.add("currency", "must be a currency used for payments");
    }
    if (maximum != null && percent == null) {
      checks.add("maximum", "is for a percentage");
    }
    if (product != null && products != null) {
      checks.add("products", "cannot be combined with a free product");
    }
    return checks.faults();
  }

  private boolean free() {
    return Boolean.TRUE.equals(freeDelivery);
  }

  /** The kind of the benefit. */
  public VoucherKind kind() {
    if (amount != null) {
      return VoucherKind.AMOUNT;
    }
    if (percent != null) {
      return VoucherKind.PERCENT;
    }
    return product != null ? VoucherKind.PRODUCT : VoucherKind.FREE_DELIVERY;
  }

  /** The fixed amount; null for another benefit. */
  public @Nullable Money value() {
    return amount == null ? null : money(amount);
  }

  /** The largest discount of a percentage; null for none. */
  public @Nullable Money most() {
    return maximum == null ? null : money(maximum);
  }

  /** The least price of the products; null for none. */
  public @Nullable Money least() {
    return minimumBasket == null ? null : money(minimumBasket);
  }

  private Money money(BigDecimal amount) {
    return new Money(amount, Objects.requireNonNull(currency)).rounded();
  }

  /** Whether the product counts for this voucher. */
  boolean appliesTo(String sku) {
    return products == null || products.contains(sku);
  }
}
