package org.cairncrm.journeys.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cairncrm.rules.documents.web.ConditionPickers;
import org.cairncrm.rules.documents.web.ConditionWords;
import org.cairncrm.rules.documents.web.PanelChoice;
import org.cairncrm.rules.documents.web.PlacedFindings;
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
  private final ConditionWords conditions;
  private final ConditionPickers pickers;

  PanelWays(MapSentences words, ConditionWords conditions, ConditionPickers pickers) {
    this.words = words;
    this.conditions = conditions;
    this.pickers = pickers;
  }

  PanelWay of(JsonNode map, JsonNode part, String at, PlacedFindings findings) {
    boolean touchpoint = at.contains("/touchpoints/");
    boolean entry = at.startsWith("/entry/");
    String kind = part.has("after") ? TIME : part.has("on") ? EVENT : touchpoint ? NOTHING : EVENT;
    List<String> kinds =
        touchpoint ? List.of(NOTHING, EVENT) : entry ? List.of() : List.of(EVENT, TIME);
    String event = event(part);
    return new PanelWay(
        at,
        kind,
        chosen(kinds, kind, "journeys.edit.kind."),
        kind.equals(EVENT) ? conditions.events(event) : List.of(),
        pickers.of(part, at, event),
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
        pickers.of(part, at, ""),
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
    choices.add(new PanelChoice("", words.text("rules.edit.none"), chosen.isEmpty()));
    conditions.events(chosen).stream().filter(one -> !one.value().isEmpty()).forEach(choices::add);
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
}
