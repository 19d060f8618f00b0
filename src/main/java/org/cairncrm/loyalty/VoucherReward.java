package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A voucher that a rule gives. Its amounts are in the currency of the order.
 *
 * @param amount taken off, whatever the currency; null for another benefit
 * @param amounts taken off, by currency; empty for another benefit
 * @param percent of the price; null for another benefit
 * @param maximum the largest discount of a percentage
 * @param product the SKU of the free product; null for another benefit
 * @param freeDelivery whether the delivery is free
 * @param validDays null if all vouchers expire on the same day
 * @param until the last day on which the vouchers can be used; null if they expire after some days
 * @param minimumBasket the least price of the products; null for any
 * @param products the SKUs that it applies to; null for all
 */
public record VoucherReward(
    @Nullable BigDecimal amount,
    Map<Currency, BigDecimal> amounts,
    @Nullable BigDecimal percent,
    @Nullable BigDecimal maximum,
    @Nullable String product,
    boolean freeDelivery,
    @Nullable Integer validDays,
    @Nullable LocalDate until,
    @Nullable BigDecimal minimumBasket,
    @Nullable List<String> products)
    implements Reward {
  public VoucherReward {
    if (amount != null && amount.signum() <= 0 || validDays != null && validDays <= 0) {
      throw new IllegalArgumentException("A voucher has a value and is valid for some days");
    }
    amounts = Map.copyOf(amounts);
  }

  /** A voucher of an amount in any currency. */
  VoucherReward(BigDecimal amount, int validDays) {
    this(amount, Map.of(), null, null, null, false, validDays, null, null, null);
  }

  /**
   * The terms for an order in this currency; null if there is no amount in it.
   *
   * @param order null for an event without money, for which the voucher has one currency or none
   */
  @Nullable VoucherTerms terms(@Nullable Currency order) {
    Currency currency = order == null && amounts.size() == 1 ? sole() : order;
    BigDecimal value = amounts.isEmpty() || currency == null ? amount : amounts.get(currency);
    if (value == null && !amounts.isEmpty()) {
      return null;
    }
    boolean amounts = value != null || maximum != null || minimumBasket != null;
    return new VoucherTerms(
        amounts ? currency : null,
        value == null ? null : rounded(value, currency),
        percent,
        maximum == null ? null : rounded(maximum, currency),
        product,
        freeDelivery ? true : null,
        minimumBasket == null ? null : rounded(minimumBasket, currency),
        products);
  }

  private Currency sole() {
    return amounts.keySet().iterator().next();
  }

  private static BigDecimal rounded(BigDecimal amount, @Nullable Currency currency) {
    return new Money(amount, Objects.requireNonNull(currency, "amounts have a currency"))
        .rounded()
        .amount();
  }

  /** The reason why there is no voucher for an order; null if there is one. */
  @Nullable String obstacle(@Nullable Currency currency, Instant at, BusinessZone zone) {
    if (terms(currency) == null) {
      return "The rule has no amount in " + currency;
    }
    return expiresAt(at, zone).isAfter(at)
        ? null
        : "The vouchers of this rule could be used until " + until;
  }

  /** The end of its validity: some days after the order, or the end of the last day. */
  Instant expiresAt(Instant issued, BusinessZone zone) {
    return until == null
        ? issued.plus(Duration.ofDays(Objects.requireNonNull(validDays)))
        : until.plusDays(1).atStartOfDay(zone.id()).toInstant();
  }

  /** The benefit in words. */
  String words() {
    String benefit =
        switch (benefit()) {
          case AMOUNT ->
              amounts.isEmpty()
                  ? "a voucher of %s in the order's currency".formatted(plain(amount))
                  : "a voucher of an amount in the order's currency";
          case PERCENT -> "a voucher of %s %%".formatted(plain(percent));
          case PRODUCT -> "a voucher for a free product, " + product;
          case FREE_DELIVERY -> "a voucher for free delivery";
        };
    return until != null
        ? "%s, valid until %s".formatted(benefit, until)
        : "%s, valid for %d days".formatted(benefit, validDays);
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }

  private VoucherKind benefit() {
    if (amount != null || !amounts.isEmpty()) {
      return VoucherKind.AMOUNT;
    }
    if (percent != null) {
      return VoucherKind.PERCENT;
    }
    return product != null ? VoucherKind.PRODUCT : VoucherKind.FREE_DELIVERY;
  }
}
