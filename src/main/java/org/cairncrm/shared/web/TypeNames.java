package org.cairncrm.shared.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.shared.EnumWord;

/** The names of Java types in messages to clients. */
final class TypeNames {
  private TypeNames() {}

  /** The name of a type, to follow {@code must be}: {@code a text}, {@code one of phone, email}. */
  static String of(Class<?> type) {
    if (type.isEnum()) {
      return "one of " + words(type);
    }
    if (type == String.class) {
      return "a text";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == BigDecimal.class) {
      return "a decimal number of a usual size";
    }
    if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
      return "a whole number in range";
    }
    if (type == Instant.class) {
      return "an instant such as 2026-03-02T10:00:00Z";
    }
    if (type == LocalDate.class) {
      return "a date such as 2026-03-02";
    }
    if (type == Currency.class) {
      return "a currency code of ISO 4217, such as EUR";
    }
    if (type == UUID.class || type.isRecord() && type.getSimpleName().endsWith("Id")) {
      return "a UUID";
    }
    if (type.isArray() || Collection.class.isAssignableFrom(type)) {
      return "an array";
    }
    return type.isRecord() || Map.class.isAssignableFrom(type) || named(type, "ObjectNode")
        ? "an object"
        : "a valid " + type.getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static boolean named(Class<?> type, String name) {
    return type.getSimpleName().equals(name);
  }

  private static String words(Class<?> type) {
    return String.join(", ", EnumWord.all(type));
  }
}
