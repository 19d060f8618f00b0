package org.cairncrm.shared.web;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/** Accepts the words of an enumeration only in their exact spelling, without surrounding spaces. */
final class ExactEnumNames extends ValueDeserializerModifier {
  private static final long serialVersionUID = 1L;

  @Override
  public ValueDeserializer<?> modifyEnumDeserializer(
      DeserializationConfig config,
      JavaType type,
      BeanDescription.Supplier description,
      ValueDeserializer<?> deserializer) {
    return new Word(deserializer);
  }

  private static final class Word extends DelegatingDeserializer {
    Word(ValueDeserializer<?> words) {
      super(words);
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> words) {
      return new Word(words);
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) {
      if (json.currentToken() == JsonToken.VALUE_STRING) {
        String word = json.getString();
        if (!word.equals(word.strip())) {
          return context.handleWeirdStringValue(handledType(), word, "no such word");
        }
      }
      return super.deserialize(json, context);
    }
  }
}
