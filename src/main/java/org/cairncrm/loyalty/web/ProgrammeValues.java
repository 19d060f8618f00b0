package org.cairncrm.loyalty.web;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The values of a programme in words, in the language of the page. */
@Component
class ProgrammeValues {
  private final ProgrammeSentences words;

  ProgrammeValues(ProgrammeSentences words) {
    this.words = words;
  }

  /** The word for a value that is chosen from a list. */
  String choice(String key, String value) {
    if (value.equals("true") || value.equals("false")) {
      return words.text("rules.edit." + (value.equals("true") ? "yes" : "no"));
    }
    String code = "loyalty.choice." + key + "." + value;
    String word = words.text(code);
    return word.equals(code) ? value : word;
  }

  /** A value within a sentence; empty for none. */
  String said(String key, @Nullable Object value) {
    if (!(value instanceof JsonNode node)) {
      return "";
    }
    if (node.isContainer()) {
      return node.isArray()
          ? node.valueStream().map(one -> said(key, one)).collect(Collectors.joining(", "))
          : node.properties().stream()
              .map(one -> said(one.getKey(), one.getValue()))
              .collect(Collectors.joining(" "));
    }
    if (node.isNumber()) {
      return words.text("loyalty.said.number", node.decimalValue());
    }
    return node.isString() && node.asString().matches("\\d{4}-\\d\\d-\\d\\d")
        ? ProgrammeSentences.day(node)
        : choice(key, node.asString(""));
  }
}
