package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairncrm.rules.documents.DocumentText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the voucher that a rule gives, and checks it as far as the schema cannot. */
final class VoucherRewardReader {
  private static final List<String> BENEFITS =
      List.of("amount", "amounts", "percent", "product", "freeDelivery");

  private final JsonNode voucher;
  private final String at;
  private final DocumentText text;

  private VoucherRewardReader(JsonNode voucher, String at, DocumentText text) {
    this.voucher = voucher;
    this.at = at;
    this.text = text;
  }

  /**
   * @param at the place of the voucher in the document
   * @return null if it has faults, which are added to the text
   */
  static @Nullable VoucherReward read(JsonNode voucher, String at, DocumentText text) {
    return new VoucherRewardReader(voucher, at, text).read();
  }

  private @Nullable VoucherReward read() {
    if (BENEFITS.stream().filter(this::gives).count() != 1) {
      text.fault(
          at,
          "must have exactly one of 'amount', 'amounts', 'percent', 'product' and 'freeDelivery'");
    }
    if (Stream.of("validDays", "until").filter(voucher::has).count() != 1) {
      text.fault(at, "must have either 'validDays' or 'until'");
    }
    if (voucher.has("maximum") && !voucher.has("percent")) {
      text.fault(at + "/maximum", "'maximum' is for a percentage");
    }
    if (voucher.has("product") && voucher.has("products")) {
      text.fault(at + "/products", "'products' cannot be combined with a free product");
    }
    Map<Currency, BigDecimal> amounts = amounts();
    LocalDate until = until();
    return text.isSound() ? reward(amounts, until) : null;
  }

  private boolean gives(String benefit) {
    return voucher.has(benefit)
        && (!benefit.equals("freeDelivery") || voucher.path(benefit).asBoolean(false));
  }

  private VoucherReward reward(Map<Currency, BigDecimal> amounts, @Nullable LocalDate until) {
    return new VoucherReward(
        number("amount"),
        amounts,
        number("percent"),
        number("maximum"),
        voucher.has("product") ? voucher.path("product").asString() : null,
        voucher.path("freeDelivery").asBoolean(false),
        voucher.has("validDays") ? voucher.path("validDays").intValue() : null,
        until,
        number("minimumBasket"),
        products());
  }

  private @Nullable BigDecimal number(String key) {
    return voucher.path(key).isNumber() ? voucher.path(key).decimalValue() : null;
  }

  private @Nullable List<String> products() {
    if (!voucher.has("products")) {
      return null;
    }
    List<String> skus = new ArrayList<>();
    voucher.path("products").forEach(sku -> skus.add(sku.asString("")));
    return List.copyOf(skus);
  }

  private Map<Currency, BigDecimal> amounts() {
    Map<Currency, BigDecimal> amounts = new LinkedHashMap<>();
    JsonNode all = voucher.path("amounts");
    for (int i = 0; i < all.size(); i++) {
      JsonNode one = all.path(i);
      Currency currency = currency(one.path("currency").asString(""));
      String place = at + "/amounts/" + i + "/currency";
      if (currency == null) {
        text.fault(place, "'currency' must be the code of a currency, such as EUR");
      } else if (one.path("amount").isNumber()
          && amounts.putIfAbsent(currency, one.path("amount").decimalValue()) != null) {
        text.fault(place, "'currency' has an amount already: " + currency);
      }
    }
    return amounts;
  }

  private static @Nullable Currency currency(String code) {
    try {
      Currency currency = Currency.getInstance(code);
      return currency.getDefaultFractionDigits() < 0 ? null : currency;
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }

  private @Nullable LocalDate until() {
    if (!voucher.path("until").isString()) {
      return null;
    }
    try {
      return LocalDate.parse(voucher.path("until").asString());
    } catch (DateTimeException noDay) {
      text.fault(at + "/until", "'until' must be a day, such as 2026-12-31");
      return null;
    }
  }
}
