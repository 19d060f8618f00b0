package org.cairncrm.loyalty.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairncrm.loyalty.NewVoucherBatch;
import org.cairncrm.loyalty.VoucherKind;
import org.cairncrm.loyalty.VoucherTerms;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.TypedDecimal;
import org.cairncrm.shell.web.FieldFaults;
import org.jspecify.annotations.Nullable;

/** The form of a new batch as it was typed. Collects the fields that cannot be read. */
final class VoucherBatchForm {
  private static final String WHOLE = "must be a whole number";
  private static final String AMOUNT = "must be an amount such as 12.50";
  private static final String DAY = "must be a day such as 2026-03-05";

  private final Map<String, String> typed;
  private final Checks checks = new Checks();

  VoucherBatchForm(Map<String, String> typed) {
    this.typed = typed;
  }

  /** The batch that is asked for. Fields that cannot be read are left out. */
  NewVoucherBatch batch() {
    return new NewVoucherBatch(
        Objects.requireNonNullElse(text("title"), ""),
        text("code"),
        read("count", Integer::valueOf, WHOLE),
        text("prefix"),
        terms(),
        read("validFrom", LocalDate::parse, DAY),
        read("until", LocalDate::parse, DAY),
        read("usesInTotal", Integer::valueOf, WHOLE),
        read("usesByCustomer", Integer::valueOf, WHOLE));
  }

  private VoucherTerms terms() {
    VoucherKind kind = VoucherKind.valueOf(typed.getOrDefault("kind", VoucherKind.AMOUNT.name()));
    BigDecimal amount = of(kind == VoucherKind.AMOUNT, "amount");
    BigDecimal maximum = of(kind == VoucherKind.PERCENT, "maximum");
    BigDecimal least = read("minimumBasket", TypedDecimal::ofPage, AMOUNT);
    boolean amounts = amount != null || maximum != null || least != null;
    return new VoucherTerms(
        amounts ? read("currency", Currency::getInstance, "must be a currency, such as EUR") : null,
        amount,
        of(kind == VoucherKind.PERCENT, "percent"),
        maximum,
        kind == VoucherKind.PRODUCT ? text("product") : null,
        kind == VoucherKind.FREE_DELIVERY ? true : null,
        least,
        kind == VoucherKind.PRODUCT ? null : products());
  }

  private @Nullable BigDecimal of(boolean asked, String field) {
    return asked ? read(field, TypedDecimal::ofPage, AMOUNT) : null;
  }

  private @Nullable List<String> products() {
    String typedProducts = text("products");
    return typedProducts == null
        ? null
        : Stream.of(typedProducts.split("[,\\n]"))
            .map(String::strip)
            .filter(sku -> !sku.isEmpty())
            .toList();
  }

  private @Nullable String text(String field) {
    String text = typed.getOrDefault(field, "").strip();
    return text.isEmpty() ? null : text;
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

  /** The faults of the fields and of the batch, by the fields of the form. */
  Map<String, String> faults(NewVoucherBatch batch, FieldFaults faults) {
    Map<String, String> all = new LinkedHashMap<>();
    checks.faults().forEach(fault -> all.putIfAbsent(fault.field(), fault.message()));
    faults.of(batch.terms()).forEach(all::putIfAbsent);
    faults.of(batch).forEach(all::putIfAbsent);
    all.remove("terms");
    return all;
  }
}
