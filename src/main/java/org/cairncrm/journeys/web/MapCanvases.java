package org.cairncrm.journeys.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairncrm.journeys.Lane;
import org.cairncrm.journeys.web.MapCanvas.Column;
import org.cairncrm.journeys.web.MapCanvas.Dot;
import org.cairncrm.journeys.web.MapCanvas.LaneCell;
import org.cairncrm.journeys.web.MapCanvas.Line;
import org.cairncrm.rules.documents.web.PlacedFindings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Draws the map that a text describes, as far as it can be read. */
@Component
class MapCanvases {
  private static final int TOP = 22;
  private static final int HEIGHT = 60;

  private final MapSentences words;

  MapCanvases(MapSentences words) {
    this.words = words;
  }

  MapCanvas of(JsonNode map, PlacedFindings findings, PlacedFindings warnings) {
    Map<String, String> titles = titles(map);
    List<Column> columns = new ArrayList<>();
    JsonNode stages = map.path("stages");
    for (int i = 0; i < stages.size(); i++) {
      columns.add(column(stages, i, titles, findings));
    }
    List<Line> exits = new ArrayList<>();
    for (int i = 0; i < map.path("exits").size(); i++) {
      exits.add(exit(map.path("exits").path(i), "/exits/" + i, titles, findings));
    }
    return new MapCanvas(
        map.path("title").asString(""),
        ways(map.path("entry"), "/entry", titles, findings),
        columns,
        exits,
        Stream.of(Lane.values()).map(Lane::key).toList(),
        findings,
        warnings);
  }

  /** The titles of the stages by their names. */
  static Map<String, String> titles(JsonNode map) {
    Map<String, String> titles = new LinkedHashMap<>();
    for (JsonNode stage : map.path("stages")) {
      titles.putIfAbsent(stage.path("stage").asString(""), stage.path("title").asString(""));
    }
    return titles;
  }

  private Column column(
      JsonNode stages, int i, Map<String, String> titles, PlacedFindings findings) {
    JsonNode stage = stages.path(i);
    String at = "/stages/" + i;
    JsonNode days = stage.path("targetDays");
    return new Column(
        at,
        stage.path("title").asString(""),
        stage.path("goal").asString(""),
        days.isNumber() ? words.text("journeys.edit.target", days.asLong()) : "",
        ways(stage.path("enter"), at + "/enter", titles, findings),
        lanes(stage.path("touchpoints"), at + "/touchpoints", findings),
        actions(stage.path("actions"), at + "/actions", findings),
        dot(stages, i),
        findings.within(at));
  }

  private List<Line> ways(
      JsonNode ways, String at, Map<String, String> titles, PlacedFindings findings) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < ways.size(); i++) {
      String place = at + "/" + i;
      lines.add(new Line(place, words.way(ways.path(i), titles), "", findings.within(place)));
    }
    return lines;
  }

  private Line exit(JsonNode exit, String at, Map<String, String> titles, PlacedFindings findings) {
    String ways =
        ways(exit.path("leave"), at, titles, findings).stream()
            .map(Line::words)
            .reduce((some, last) -> words.text("rules.said.or", some, last))
            .orElse("");
    return new Line(at, exit.path("title").asString(""), ways, findings.within(at));
  }

  private List<LaneCell> lanes(JsonNode touchpoints, String at, PlacedFindings findings) {
    List<LaneCell> lanes = new ArrayList<>();
    for (Lane lane : Lane.values()) {
      List<Line> lines = new ArrayList<>();
      for (int i = 0; i < touchpoints.size(); i++) {
        JsonNode point = touchpoints.path(i);
        if (point.path("lane").asString("").equals(lane.key())) {
          String place = at + "/" + i;
          String channel = point.path("channel").asString("");
          lines.add(
              new Line(
                  place,
                  point.path("title").asString(""),
                  channel.isEmpty() ? "" : words.text("word.channel." + channel),
                  findings.within(place)));
        }
      }
      lanes.add(new LaneCell(lane.key(), lines));
    }
    return lanes;
  }

  private List<Line> actions(JsonNode actions, String at, PlacedFindings findings) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < actions.size(); i++) {
      String place = at + "/" + i;
      JsonNode action = actions.path(i);
      lines.add(
          new Line(place, words.action(action), words.timing(action), findings.within(place)));
    }
    return lines;
  }

  private static @Nullable Dot dot(JsonNode stages, int i) {
    Integer y = height(stages.path(i));
    if (y == null) {
      return null;
    }
    Integer before = height(stages.path(i - 1));
    Integer after = height(stages.path(i + 1));
    return new Dot(
        stages.path(i).path("emotion").asString(""),
        y,
        before == null ? null : Integer.valueOf((before + y) / 2),
        after == null ? null : Integer.valueOf((after + y) / 2));
  }

  private static @Nullable Integer height(JsonNode stage) {
    JsonNode emotion = stage.path("emotion");
    if (!emotion.isNumber()) {
      return null;
    }
    double value = Math.clamp(emotion.asDouble(), 1, 5);
    return TOP + (int) Math.round((5 - value) / 4 * HEIGHT);
  }
}
