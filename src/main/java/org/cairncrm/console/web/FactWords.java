package org.cairncrm.console.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.cairncrm.rules.DeclaredFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The data of a declared fact, in words: {@code items 4 · value €62.40}. */
@Component
class FactWords {
  private static final int MOST = 8;
  private static final int LONGEST = 60;

  private final DeclaredFacts declared;
  private final DisplayFormat displayFormat;

  FactWords(DeclaredFacts declared, DisplayFormat displayFormat) {
    this.declared = declared;
    this.displayFormat = displayFormat;
  }

  /**
   * @param name the name of the fact, whose declaration may no longer exist
   * @return null if it has no data
   */
  @Nullable String of(String name, JsonNode facts) {
    UnaryOperator<String> label =
        declared.find(name).<UnaryOperator<String>>map(fact -> fact::label).orElse(field -> field);
    String words = object(facts, label, " · ");
    return words.isEmpty() ? null : words;
  }

  private String object(JsonNode object, UnaryOperator<String> label, String between) {
    return object.properties().stream()
        .filter(field -> !field.getValue().isNull())
        .limit(MOST)
        .map(field -> labelled(label.apply(field.getKey()), field.getValue()))
        .collect(Collectors.joining(between));
  }

  private String labelled(String label, JsonNode value) {
    if (value.isBoolean()) {
      return value.booleanValue() ? label : "not " + label;
    }
    return label + " " + value(value);
  }

  private String value(JsonNode value) {
    if (value.isObject()) {
      String money = money(value);
      return money == null ? "(" + object(value, field -> field, ", ") + ")" : money;
    }
    if (value.isArray()) {
      return value.valueStream().limit(MOST).map(this::value).collect(Collectors.joining(", "));
    }
    return value.isNumber()
        ? displayFormat.decimal(value.decimalValue())
        : text(value.asString(""));
  }

  private @Nullable String money(JsonNode value) {
    try {
      return value.size() == 2 && value.path("currency").isString()
          ? displayFormat.money(
              new BigDecimal(value.path("amount").asString("")), value.path("currency").asString())
          : null;
    } catch (IllegalArgumentException noMoney) {
      return null;
    }
  }

  private String text(String text) {
    try {
      return text.length() == 10
          ? displayFormat.day(LocalDate.parse(text))
          : displayFormat.day(Instant.parse(text));
    } catch (DateTimeException noDate) {
      return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }
  }
}
