package org.cairncrm.shared.web;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads a decimal number, for example an amount of money, from a number or a text. The size is
 * bounded: rounding a number such as {@code 1e999999999} would exhaust the memory.
 */
final class BoundedDecimal extends StdDeserializer<BigDecimal> {
  private static final int MOST_DIGITS = 100;

  /** The form of the text as in the OpenAPI document: ASCII digits without an exponent. */
  private static final Pattern WRITTEN = Pattern.compile("-?[0-9]+([.][0-9]+)?");

  BoundedDecimal() {
    super(BigDecimal.class);
  }

  @Override
  public BigDecimal deserialize(JsonParser json, DeserializationContext context) {
    JsonToken token = json.currentToken();
    String text = token != null && token.isScalarValue() ? json.getString() : "";
    boolean written = token == JsonToken.VALUE_STRING;
    if (written || token != null && token.isNumeric()) {
      if (text.length() > MOST_DIGITS || written && !WRITTEN.matcher(text).matches()) {
        return refuse(context, text);
      }
      BigDecimal number = new BigDecimal(text);
      return Math.abs((long) number.scale()) <= MOST_DIGITS ? number : refuse(context, text);
    }
    return (BigDecimal) context.handleUnexpectedToken(getValueType(context), json);
  }

  private static BigDecimal refuse(DeserializationContext context, String text) {
    return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, text, "not a decimal");
  }
}
