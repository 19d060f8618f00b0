package org.cairncrm.journeys.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cairncrm.rules.EventField;
import org.cairncrm.rules.FieldType;
import org.cairncrm.rules.PickedComparison;
import org.cairncrm.rules.SimpleCondition;
import org.cairncrm.rules.SimpleCondition.FieldTest;
import org.cairncrm.shared.EnumWord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes the pickers for the event or time of a part of a map, and for its condition. */
@Component
class PanelWays {
  static final String EVENT = "event";
  static final String TIME = "time";
  static final String NOTHING = "none";

  private final MapSentences words;
  private final Clock clock;

  PanelWays(MapSentences words, Clock clock) {
    this.words = words;
    this.clock = clock;
  }

  PanelWay of(JsonNode map, JsonNode part, String at, PlacedFindings findings) {
    boolean touchpoint = at.contains("/touchpoints/");
    boolean entry = at.startsWith("/entry/");
    String kind = part.has("after") ? TIME : part.has("on") ? EVENT : touchpoint ? NOTHING : EVENT;
    List<String> kinds =
        touchpoint ? List.of(NOTHING, EVENT) : entry ? List.of() : List.of(EVENT, TIME);
    String event = event(part);
    String cel = part.path("when").asString("");
    SimpleCondition simple =
        cel.isEmpty()
            ? new SimpleCondition(false, List.of())
            : SimpleCondition.read(cel).orElse(null);
    List<EventField> fields = words.fields(event);
    boolean known =
        simple != null
            && simple.tests().stream()
                .allMatch(
                    test -> fields.stream().anyMatch(field -> field.path().equals(test.field())));
    return new PanelWay(
        at,
        kind,
        chosen(kinds, kind, "journeys.edit.kind."),
        kind.equals(EVENT) ? words.events(event) : List.of(),
        known,
        simple != null && simple.any(),
        known && simple != null ? rows(simple, fields) : List.of(),
        cel,
        kind.equals(NOTHING) ? "" : words.way(part, MapCanvases.titles(map)),
        kind.equals(TIME) ? time(part) : null,
        units(part),
        kind.equals(TIME) ? optional(part.path("last").asString("")) : List.of(),
        kind.equals(TIME) ? optional(part.path("unless").asString("")) : List.of(),
        touchpoint || entry ? List.of() : from(map, part, at),
        faults(at, findings));
  }

  /** The time alone, as actions for customers who stay have it. */
  PanelWay time(JsonNode part, String at, PlacedFindings findings) {
    return new PanelWay(
        at,
        TIME,
        List.of(),
        List.of(),
        true,
        false,
        List.of(),
        "",
        "",
        time(part),
        units(part),
        List.of(),
        List.of(),
        List.of(),
        faults(at, findings));
  }

  private static List<String> faults(String at, PlacedFindings findings) {
    return Stream.of("/on", "/last", "/when", "/unless", "/after", "/from")
        .flatMap(key -> findings.of(at + key).stream())
        .toList();
  }

  /** The event that the condition of a part is about; empty for none. */
  static String event(JsonNode part) {
    return part.path(part.has("after") ? "last" : "on").asString("");
  }

  /** The events for a choice that can be left open. */
  private List<PanelChoice> optional(String chosen) {
    List<PanelChoice> choices = new ArrayList<>();
    choices.add(new PanelChoice("", words.text("journeys.edit.none"), chosen.isEmpty()));
    words.events(chosen).stream().filter(one -> !one.value().isEmpty()).forEach(choices::add);
    return choices;
  }

  private static @Nullable MapDuration time(JsonNode part) {
    return MapDuration.read(part.path("after").asString(""));
  }

  private List<PanelChoice> units(JsonNode part) {
    MapDuration time = time(part);
    return chosen(MapDuration.UNITS, time == null ? "days" : time.unit(), "journeys.edit.unit.");
  }

  private List<PanelChoice> chosen(List<String> values, String chosen, String key) {
    return values.stream()
        .map(value -> new PanelChoice(value, words.text(key + value), value.equals(chosen)))
        .toList();
  }

  private List<PanelChoice> from(JsonNode map, JsonNode part, String at) {
    List<String> chosen =
        StreamSupport.stream(part.path("from").spliterator(), false)
            .map(name -> name.asString(""))
            .toList();
    String own = map.at(at.replaceFirst("/enter/\\d+$", "/stage")).asString("");
    List<PanelChoice> choices = new ArrayList<>();
    for (Map.Entry<String, String> stage : MapCanvases.titles(map).entrySet()) {
      if (!stage.getKey().equals(own)) {
        choices.add(
            new PanelChoice(stage.getKey(), stage.getValue(), chosen.contains(stage.getKey())));
      }
    }
    return choices;
  }

  private List<PanelWay.Row> rows(SimpleCondition condition, List<EventField> fields) {
    List<PanelWay.Row> rows = new ArrayList<>();
    for (FieldTest test : condition.tests()) {
      EventField field = field(fields, test.field());
      rows.add(
          new PanelWay.Row(
              rows.size(),
              fields.stream()
                  .map(
                      one ->
                          new PanelChoice(
                              one.path(), words.field(one), one.path().equals(test.field())))
                  .toList(),
              field.comparisons().stream()
                  .map(
                      one ->
                          new PanelChoice(
                              EnumWord.of(one),
                              words.text("journeys.edit.comparison." + EnumWord.of(one)),
                              one == test.comparison()))
                  .toList(),
              control(field, test.comparison()),
              test.value(),
              field.choices().stream()
                  .map(
                      value ->
                          new PanelChoice(
                              value, words.value(field, value), value.equals(test.value())))
                  .toList()));
    }
    return rows;
  }

  private static EventField field(List<EventField> fields, String path) {
    return fields.stream().filter(one -> one.path().equals(path)).findFirst().orElseThrow();
  }

  private static String control(EventField field, PickedComparison comparison) {
    if (!comparison.needsValue()) {
      return "none";
    }
    return switch (field.type()) {
      case WHOLE, DECIMAL -> "number";
      case CHOICE, YES_NO -> "choice";
      case DAY -> "day";
      case TEXT, LIST -> "text";
    };
  }

  /** A test that fits its field: another field may need another comparison and value. */
  FieldTest fitting(EventField field, String comparison, String value) {
    PickedComparison known =
        EnumWord.find(PickedComparison.class, comparison)
            .filter(field.comparisons()::contains)
            .orElse(field.comparisons().getFirst());
    if (!known.needsValue()) {
      return new FieldTest(field.path(), known, "");
    }
    String fitting =
        switch (field.type()) {
          case WHOLE -> value.matches("\\s*-?\\d{1,18}\\s*") ? value : "1";
          case DECIMAL -> value.matches("\\s*-?\\d{1,9}([.,]\\d{1,9})?\\s*") ? value : "1";
          case CHOICE, YES_NO ->
              field.choices().contains(value) ? value : field.choices().getFirst();
          case DAY ->
              value.matches("\\d{4}-\\d\\d-\\d\\d") ? value : LocalDate.now(clock).toString();
          case TEXT, LIST -> value;
        };
    return new FieldTest(field.path(), known, fitting);
  }

  /** The fields among which a person chooses. */
  List<EventField> fields(String event) {
    return words.fields(event);
  }

  /** The field that a new comparison begins with. */
  static EventField first(List<EventField> fields) {
    return fields.stream()
        .filter(field -> field.type() == FieldType.WHOLE)
        .findFirst()
        .orElse(fields.getFirst());
  }
}
