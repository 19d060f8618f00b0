package org.cairncrm.shared.web;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * A decimal number, as a number or as a text (money is one). Bounded, because a few characters such
 * as {@code 1e999999999} would otherwise fill the memory of whoever rounds them.
 */
final class BoundedDecimal extends StdDeserializer<BigDecimal> {
  private static final int MOST_DIGITS = 100;

  BoundedDecimal() {
    super(BigDecimal.class);
  }

  @Override
  public BigDecimal deserialize(JsonParser json, DeserializationContext context) {
    JsonToken token = json.currentToken();
    String text = token != null && token.isScalarValue() ? json.getString() : "";
    if (token == JsonToken.VALUE_STRING || token != null && token.isNumeric()) {
      try {
        BigDecimal number = new BigDecimal(text.length() > MOST_DIGITS ? "" : text);
        if (Math.abs((long) number.scale()) <= MOST_DIGITS) {
          return number;
        }
      } catch (NumberFormatException ignored) {
        return refuse(context, text);
      }
      return refuse(context, text);
    }
    return (BigDecimal) context.handleUnexpectedToken(getValueType(context), json);
  }

  private static BigDecimal refuse(DeserializationContext context, String text) {
    return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, text, "not a decimal");
  }
}
