package org.cairncrm.console.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cairncrm.shared.KnownTexts;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.MessageTexts;
import org.cairncrm.shell.EventTitles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The words for a field of an event. */
@Component
class FieldFormat {
  private final DisplayFormat displayFormat;
  private final Shell shell;
  private final MessageTexts messages;
  private final FactWords facts;
  private final List<EventTitles> titles;

  FieldFormat(
      DisplayFormat displayFormat,
      Shell shell,
      MessageTexts messages,
      FactWords facts,
      List<EventTitles> titles) {
    this.facts = facts;
    this.titles = titles;
    this.displayFormat = displayFormat;
    this.shell = shell;
    this.messages = messages;
  }

  /**
   * @param field the name of the field; {@code rule} is the title of the rule that decided
   * @param format null for the plain value; a pattern of ICU in braces for plural forms
   * @return null if the event does not have the field, or if the format does not fit its value
   */
  @Nullable String words(
      JsonNode data, @Nullable JsonNode decision, String field, @Nullable String format) {
    JsonNode value =
        field.equals("rule") && decision != null ? decision.path("title") : data.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (value.isString() && field.equals("rule")) {
      return KnownTexts.ofPage(value.asString());
    }
    for (EventTitles known : titles) {
      String title = known.title(data, field);
      if (title != null) {
        return title;
      }
    }
    if ("facts".equals(format)) {
      return facts.of(data.path("fact").asString(""), value);
    }
    try {
      return words(value, field, format == null ? "" : format);
    } catch (RuntimeException otherForm) {
      return null;
    }
  }

  private String words(JsonNode value, String field, String format) {
    if (format.startsWith("{")) {
      return messages.format(format, Map.of(field, value.decimalValue()), Language.ofPage());
    }
    String[] name = format.split(" ", 2);
    return switch (name[0]) {
      case "money" ->
          displayFormat.money(
              new BigDecimal(value.path("amount").asString()), value.path("currency").asString());
      case "number" -> displayFormat.number(value.asLong());
      case "when" -> when(value, name[1]);
      case "day" ->
          value.asString().length() > 10
              ? displayFormat.day(Instant.parse(value.asString()))
              : displayFormat.day(LocalDate.parse(value.asString()));
      case "word" -> word(field, value.asString());
      case "Word" -> capital(word(field, value.asString()));
      case "person" -> shell.nameOf(value.asString());
      case "words" ->
          value
              .valueStream()
              .map(one -> word(field, one.asString()))
              .collect(Collectors.joining(", "));
      default -> value.asString();
    };
  }

  /** Adds no words, but makes a sentence depend on a field's value. */
  private static String when(JsonNode value, String wanted) {
    if (!wanted.equals("known") && !wanted.equals(value.asString())) {
      throw new IllegalArgumentException("The value is another one");
    }
    return "";
  }

  private String word(String field, String value) {
    String key = "word." + field + "." + value;
    String plain = value.replace('-', ' ');
    return Objects.requireNonNullElse(messages.find(key), plain);
  }

  private static String capital(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
