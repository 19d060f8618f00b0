package org.cairncrm.loyalty.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairncrm.loyalty.VoucherKind;
import org.cairncrm.loyalty.VoucherTerms;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.KnownTexts;
import org.cairncrm.shared.TypedDecimal;
import org.jspecify.annotations.Nullable;

/** The fields of a form as they were typed. Collects those that cannot be read. */
final class TypedFields {
  private static final String WHOLE = "must be a whole number";
  private static final String AMOUNT = "must be an amount such as 12.50";
  private static final String DAY = "must be a day such as 2026-03-05";
  private static final String CURRENCY = "must be a currency, such as EUR";

  private final Map<String, String> typed;
  private final Checks checks = new Checks();

  TypedFields(Map<String, String> typed) {
    this.typed = typed;
  }

  /** The text of a field; null if it is empty. */
  @Nullable String text(String field) {
    String text = typed.getOrDefault(field, "").strip();
    return text.isEmpty() ? null : text;
  }

  @Nullable Integer whole(String field) {
    return read(field, Integer::valueOf, WHOLE);
  }

  @Nullable BigDecimal amount(String field) {
    return read(field, TypedDecimal::ofPage, AMOUNT);
  }

  @Nullable LocalDate day(String field) {
    return read(field, LocalDate::parse, DAY);
  }

  @Nullable Currency currency(String field) {
    return read(field, Currency::getInstance, CURRENCY);
  }

  /** The terms of a voucher of this kind. Fields of other kinds are left out. */
  VoucherTerms terms(VoucherKind kind) {
    BigDecimal amount = kind == VoucherKind.AMOUNT ? amount("amount") : null;
    BigDecimal maximum = kind == VoucherKind.PERCENT ? amount("maximum") : null;
    BigDecimal least = amount("minimumBasket");
    boolean amounts = amount != null || maximum != null || least != null;
    return new VoucherTerms(
        amounts ? currency("currency") : null,
        amount,
        kind == VoucherKind.PERCENT ? amount("percent") : null,
        maximum,
        kind == VoucherKind.PRODUCT ? text("product") : null,
        kind == VoucherKind.FREE_DELIVERY ? true : null,
        least,
        kind == VoucherKind.PRODUCT ? null : products());
  }

  private @Nullable List<String> products() {
    String all = text("products");
    return all == null
        ? null
        : Stream.of(all.split("[,\\n]")).map(String::strip).filter(sku -> !sku.isEmpty()).toList();
  }

  private <T> @Nullable T read(String field, Function<String, T> reader, String message) {
    String text = text(field);
    try {
      return text == null ? null : reader.apply(text);
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      checks.add(field, message);
      return null;
    }
  }

  /** The faults of the fields that could not be read, in the language of the page. */
  Map<String, String> faults() {
    Map<String, String> all = new LinkedHashMap<>();
    checks
        .faults()
        .forEach(fault -> all.putIfAbsent(fault.field(), KnownTexts.ofPage(fault.message())));
    return all;
  }
}
