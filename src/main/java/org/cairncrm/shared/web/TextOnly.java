package org.cairncrm.shared.web;

import java.time.DateTimeException;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a value from a JSON string only, for example a time, which is never a number. */
final class TextOnly<T> extends StdDeserializer<T> {
  private final Class<T> type;
  private final transient Function<String, T> parse;

  TextOnly(Class<T> type, Function<String, T> parse) {
    super(type);
    this.type = type;
    this.parse = parse;
  }

  @Override
  public T deserialize(JsonParser json, DeserializationContext context) {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      return type.cast(context.handleUnexpectedToken(getValueType(context), json));
    }
    try {
      return parse.apply(json.getString());
    } catch (DateTimeException impossible) {
      return type.cast(
          context.handleWeirdStringValue(type, json.getString(), "no such date or time"));
    }
  }
}
