package org.cairncrm.journeys.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.rules.documents.web.PanelChoice;
import org.cairncrm.rules.documents.web.PanelField;
import org.cairncrm.rules.documents.web.PlacedFindings;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Collects the fields of a panel. */
final class PanelForm {
  private final JsonNode part;
  private final String at;
  private final PlacedFindings findings;
  private final MapSentences words;
  private final List<PanelField> fields = new ArrayList<>();
  private final List<PanelField> texts = new ArrayList<>();

  PanelForm(JsonNode part, String at, PlacedFindings findings, MapSentences words) {
    this.part = part;
    this.at = at;
    this.findings = findings;
    this.words = words;
  }

  void text(String key, String label) {
    add(key, label, "text", List.of());
  }

  void choice(String key, String label, List<String> values, boolean optional) {
    String chosen = part.at("/" + key).asString("");
    List<PanelChoice> choices = new ArrayList<>();
    if (optional || !values.contains(chosen)) {
      choices.add(new PanelChoice("", words.text("rules.edit.none"), chosen.isEmpty()));
    }
    for (String value : values) {
      choices.add(
          new PanelChoice(
              value, words.text("journeys.edit." + label + "." + value), value.equals(chosen)));
    }
    add(key, label, "choice", choices);
  }

  void add(String key, String label, String control, List<PanelChoice> choices) {
    fields.add(field(key, words.text("journeys.edit.field." + label), control, choices));
  }

  /** The same texts in the other languages. */
  void others(String... keys) {
    for (String language : EnumWord.all(Language.class)) {
      for (String key : keys) {
        texts.add(
            field(
                "texts/" + language + "/" + key,
                words.text(
                    "rules.edit.in-language",
                    words.text("journeys.edit.field." + key),
                    words.text("word.language." + language)),
                "text",
                List.of()));
      }
    }
  }

  private PanelField field(String key, String label, String control, List<PanelChoice> choices) {
    String place = at + "/" + key;
    JsonNode value = part.at("/" + key);
    return new PanelField(
        place,
        label,
        control,
        value.isArray() ? listed(value) : value.isValueNode() ? value.asString("") : "",
        choices,
        null,
        findings.of(place));
  }

  private static String listed(JsonNode values) {
    return values.valueStream().map(one -> one.asString("")).collect(Collectors.joining(", "));
  }

  /** The faults that no field, list or way of the panel shows. */
  List<String> rest(List<PanelPart> parts, @Nullable PanelWay way) {
    Set<String> shown =
        Stream.of(
                fields.stream().map(PanelField::at),
                texts.stream().map(PanelField::at),
                parts.stream().flatMap(part -> part.items().stream()).map(PanelPart.Item::at),
                way == null
                    ? Stream.<String>of()
                    : Stream.of("/on", "/when", "/after", "/from").map(key -> at + key))
            .flatMap(places -> places)
            .collect(Collectors.toSet());
    return at.isEmpty()
        ? findings.all().stream()
            .filter(one -> !one.at().matches("/(stages|entry|exits)/.*"))
            .filter(one -> !shown.contains(one.at()))
            .map(PlacedFindings.Finding::message)
            .toList()
        : findings.besides(at, shown);
  }

  String at() {
    return at;
  }

  List<PanelField> fields() {
    return fields;
  }

  /** The fields for other languages. */
  List<PanelField> texts() {
    return texts;
  }
}
