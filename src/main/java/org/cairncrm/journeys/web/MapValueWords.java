package org.cairncrm.journeys.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The values of a map in words. */
@Component
class MapValueWords {
  /** The keys of a map whose word in forms has another name. */
  private static final Map<String, String> LABELS =
      Map.of("on", "timing", "targetDays", "target", "when", "event", "stage", "begins");

  private final MapSentences words;

  MapValueWords(MapSentences words) {
    this.words = words;
  }

  /** The words for a changed value: those before, its label, the value before, the value after. */
  Object[] changed(ComparedMaps both, int at, String... places) {
    List<Object> filled = new ArrayList<>(List.of(places));
    String key = both.step(both.length() - 1);
    filled.add(label(both, at));
    filled.add(value(key, both.value().before()));
    filled.add(value(key, both.value().after()));
    return filled.toArray();
  }

  /** The languages of texts, such as {@code Polish, Romanian}. */
  String languages(JsonNode texts) {
    Locale page = Language.ofPage().locale();
    return texts.propertyNames().stream()
        .map(language -> Locale.of(language).getDisplayLanguage(page))
        .collect(Collectors.joining(", "));
  }

  /** The label of the part of the path at this place. */
  String label(ComparedMaps both, int at) {
    String key = both.step(at);
    if (key.equals("texts")) {
      String others = words.text("rules.edit.texts");
      String language = both.step(at + 1);
      return language.isEmpty()
          ? others
          : words.text("rules.edit.in-language", text(both.step(at + 2), others), language);
    }
    String inner = key.equals("task") ? both.step(at + 1) : "";
    return inner.isEmpty() || inner.equals("title") ? text(key, key) : text("task." + inner, inner);
  }

  private String text(String field, String otherwise) {
    String key = "journeys.edit.field." + LABELS.getOrDefault(field, field);
    String label = words.text(key);
    return label.equals(key) ? otherwise : label;
  }

  /** A value in words, by its key. */
  String value(String key, @Nullable JsonNode value) {
    if (value == null || value.isMissingNode() || value.isNull()) {
      return words.text(key.equals("per") ? "journeys.diff.per.customer" : "rules.edit.none");
    }
    String written = plain(value);
    return switch (key) {
      case "emotion" -> value.isNumber() ? JourneyWords.emotion(value.decimalValue()) : written;
      case "reentry" -> reentry(written);
      case "per" ->
          written.equals("customer")
              ? words.text("journeys.diff.per.customer")
              : words.text("journeys.diff.per.field", written);
      case "after" -> words.duration(written);
      case "on" -> word("timing", written);
      case "outcome", "lane", "channel", "direction", "do" -> word(key, written);
      case "priority" -> word("task.priority", written);
      default -> written;
    };
  }

  private String word(String kind, String written) {
    String key = "journeys.edit." + kind + "." + written;
    String word = words.text(key);
    return word.equals(key) ? written : word;
  }

  private String reentry(String written) {
    return switch (written) {
      case "never", "after-exit", "always" -> words.text("journeys.edit.reentry." + written);
      default -> words.text("journeys.edit.reentry.pause", words.duration(written));
    };
  }

  /** All texts and numbers of a value. */
  private static String plain(JsonNode value) {
    if (value.isNumber()) {
      BigDecimal number = value.decimalValue();
      return number.stripTrailingZeros().toPlainString();
    }
    return value.isContainer()
        ? value.valueStream().map(MapValueWords::plain).collect(Collectors.joining(", "))
        : value.asString("");
  }

  /** A way in words, with the titles of a map. */
  String way(JsonNode way, JsonNode map) {
    Map<String, String> titles = titles(map);
    String said = words.way(way, titles);
    String begins = way.path("stage").asString("");
    return begins.isEmpty()
        ? said
        : words.text("journeys.diff.entry.begins", said, titles.getOrDefault(begins, begins));
  }

  private static Map<String, String> titles(JsonNode map) {
    Map<String, String> titles = new HashMap<>();
    for (JsonNode stage : map.path("stages")) {
      titles.put(stage.path("stage").asString(""), ComparedMaps.title(stage));
    }
    return titles;
  }

  /** The event that counts a touchpoint. */
  String counting(JsonNode touchpoint, JsonNode map) {
    return touchpoint.path("on").isMissingNode()
        ? words.text("journeys.edit.kind.none")
        : words.way(touchpoint, titles(map));
  }

  /** A touchpoint or an action as a whole. */
  String part(String kind, JsonNode part) {
    return kind.equals("action")
        ? words.text("journeys.diff.action.said", words.action(part), words.timing(part))
        : words.text(
            "journeys.diff.touchpoint.said",
            ComparedMaps.title(part),
            value("lane", part.path("lane")));
  }
}
