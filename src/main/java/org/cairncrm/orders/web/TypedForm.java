package org.cairncrm.orders.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.cairncrm.orders.LineQuantity;
import org.cairncrm.orders.Order;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.TypedDecimal;
import org.cairncrm.shell.web.FieldFaults;
import org.jspecify.annotations.Nullable;

/** What a person typed into a form about an order. Collects the fields that cannot be read. */
final class TypedForm {
  private static final String LINE = "line-";

  private final Map<String, String> typed;
  private final Checks checks = new Checks();

  TypedForm(Map<String, String> typed) {
    this.typed = typed;
  }

  /** The text of a field; null if it is blank. */
  @Nullable String text(String field) {
    String text = typed.getOrDefault(field, "").strip();
    return text.isEmpty() ? null : text;
  }

  /** The text of a field that must not be blank. */
  String required(String field) {
    return Objects.requireNonNullElse(text(field), "");
  }

  @Nullable LocalDate day(String field) {
    return read(field, LocalDate::parse, "must be a day such as 2026-03-05");
  }

  /** A time in the time zone of the business; null if it is blank. */
  @Nullable Instant moment(String field, ZoneId zone) {
    return read(
        field,
        text -> LocalDateTime.parse(text).atZone(zone).toInstant(),
        "must be a day and a time such as 2026-03-05T09:00");
  }

  LocalDate requiredDay(String field) {
    return given(field, day(field), LocalDate.EPOCH);
  }

  @Nullable BigDecimal amount(String field) {
    return read(field, TypedDecimal::ofPage, "must be an amount such as 12.50");
  }

  BigDecimal requiredAmount(String field) {
    return given(field, amount(field), BigDecimal.ZERO);
  }

  /** A value for a field that is not given, so that the other fields can be checked as well. */
  private <T> T given(String field, @Nullable T value, T instead) {
    if (value == null && text(field) == null) {
      checks.add(field, "is required");
    }
    return value == null ? instead : value;
  }

  /** The quantities above 0 of the lines of an order. */
  List<LineQuantity> quantities(Order order) {
    return order.lines().stream()
        .map(line -> new LineQuantity(line.line(), quantity(line.line())))
        .filter(one -> one.quantity() > 0)
        .toList();
  }

  private int quantity(int line) {
    Integer quantity = read(LINE + line, Integer::valueOf, "must be a whole number");
    if (quantity != null && quantity < 0) {
      checks.add(LINE + line, "must be 0 or more");
    }
    return quantity == null ? 0 : quantity;
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

  /** Adds a fault of a field. */
  void fault(String field, String message) {
    checks.add(field, message);
  }

  /**
   * The same request.
   *
   * @throws Invalid with all faults of the fields and of the request
   */
  <T> T require(T request, FieldFaults faults) {
    Map<String, String> all = new LinkedHashMap<>();
    checks.faults().forEach(fault -> all.putIfAbsent(fault.field(), fault.message()));
    faults.of(request).forEach(all::putIfAbsent);
    if (!all.isEmpty()) {
      throw new Invalid(
          all.entrySet().stream()
              .map(one -> new FieldError(one.getKey(), one.getValue()))
              .toList());
    }
    return request;
  }
}
