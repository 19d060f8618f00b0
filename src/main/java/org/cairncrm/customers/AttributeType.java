package org.cairncrm.customers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** The type of a custom attribute. */
@Schema(name = "CustomerAttributeType")
public enum AttributeType {
  TEXT("must be a text of at most 2000 characters") {
    @Override
    boolean accepts(Object value) {
      return value instanceof String text && text.length() <= 2000;
    }
  },
  NUMBER("must be a number of at most 15 digits") {
    @Override
    boolean accepts(Object value) {
      return switch (value) {
        case Double number when !Double.isFinite(number) -> false;
        case Number number -> new BigDecimal(number.toString()).abs().compareTo(BEYOND_NUMBERS) < 0;
        default -> false;
      };
    }
  },
  BOOLEAN("must be true or false") {
    @Override
    boolean accepts(Object value) {
      return value instanceof Boolean;
    }
  },
  DATE("must be a date between 1900 and 2200, such as 2026-03-02") {
    @Override
    boolean accepts(Object value) {
      if (!(value instanceof String text)) {
        return false;
      }
      try {
        int year = LocalDate.parse(text).getYear();
        return year >= 1900 && year <= 2200;
      } catch (DateTimeParseException noDate) {
        return false;
      }
    }
  };

  private static final BigDecimal BEYOND_NUMBERS = new BigDecimal("1e15");

  private final String expected;

  AttributeType(String expected) {
    this.expected = expected;
  }

  /** Whether a JSON value, as read by Jackson, has this type. */
  abstract boolean accepts(Object value);

  /** The expectation for a value, as an error message that follows the attribute's name. */
  String expected() {
    return expected;
  }
}
