package org.cairncrm.journeys.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cairncrm.access.Role;
import org.cairncrm.journeys.ActionKind;
import org.cairncrm.journeys.ExitOutcome;
import org.cairncrm.journeys.Lane;
import org.cairncrm.journeys.TouchDirection;
import org.cairncrm.rules.documents.web.PanelChoice;
import org.cairncrm.rules.documents.web.PlacedFindings;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.EnumWord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes the panel for a part of a map. */
@Component
class MapPanels {
  private static final List<String> TIMINGS = List.of("entering", "staying", "leaving");
  private static final List<String> PRIORITIES = List.of("low", "normal", "high", "urgent");

  private final MapSentences words;
  private final PanelWays ways;

  MapPanels(MapSentences words, PanelWays ways) {
    this.words = words;
    this.ways = ways;
  }

  /** The panel of the part at a JSON pointer, or that of the map if there is no such part. */
  MapPanel of(JsonNode map, String at, PlacedFindings findings, PlacedFindings warnings) {
    MapPanel panel = of(map, at, findings);
    return panel.with(panel.at().isEmpty() ? List.of() : warnings.of(panel.at()));
  }

  private MapPanel of(JsonNode map, String at, PlacedFindings findings) {
    JsonNode part = map.at(at);
    if (part.isObject() && at.matches("/stages/\\d+")) {
      return stage(map, part, at, findings);
    }
    if (part.isObject() && at.matches("/exits/\\d+")) {
      return exit(map, part, at, findings);
    }
    if (part.isObject() && at.matches("/(entry|stages/\\d+/enter|exits/\\d+/leave)/\\d+")) {
      return way(map, part, at, findings);
    }
    if (part.isObject() && at.matches("/stages/\\d+/touchpoints/\\d+")) {
      return touchpoint(map, part, at, findings);
    }
    if (part.isObject() && at.matches("/stages/\\d+/actions/\\d+")) {
      return action(map, part, at, findings);
    }
    return whole(map, findings);
  }

  private MapPanel whole(JsonNode map, PlacedFindings findings) {
    var form = new PanelForm(map, "", findings, words);
    form.text("title", "title");
    form.text("for", "for");
    form.text("owner", "owner");
    form.add("reentry", "reentry", "choice", reentries(map.path("reentry").asString("never")));
    form.text("per", "per");
    form.others("title", "for");
    return panel(
        map,
        form,
        "map",
        map.path("title").asString(""),
        List.of(part(map, "/entry", "entry", findings), part(map, "/exits", "exits", findings)),
        null);
  }

  private List<PanelChoice> reentries(String chosen) {
    List<String> known = List.of("never", "after-exit", "always", "P7D", "P30D", "P90D", "P365D");
    return (known.contains(chosen)
            ? known.stream()
            : Stream.concat(known.stream(), Stream.of(chosen)))
        .map(
            value ->
                new PanelChoice(
                    value,
                    value.startsWith("P")
                        ? words.text("journeys.edit.reentry.pause", words.duration(value))
                        : words.text("journeys.edit.reentry." + value),
                    value.equals(chosen)))
        .toList();
  }

  private MapPanel stage(JsonNode map, JsonNode stage, String at, PlacedFindings findings) {
    var form = new PanelForm(stage, at, findings, words);
    form.text("title", "title");
    form.add("goal", "goal", "lines", List.of());
    form.add("targetDays", "target", "number", List.of());
    form.add("emotion", "emotion", "number", List.of());
    form.text("onward", "onward");
    form.text("owner", "owner");
    form.others("title", "goal", "onward");
    return panel(
        map,
        form,
        "stage",
        stage.path("title").asString(""),
        List.of(
            part(map, at + "/enter", "enter", findings),
            part(map, at + "/touchpoints", "touchpoints", findings),
            part(map, at + "/actions", "actions", findings)),
        null);
  }

  private MapPanel exit(JsonNode map, JsonNode exit, String at, PlacedFindings findings) {
    var form = new PanelForm(exit, at, findings, words);
    form.text("title", "title");
    form.choice("outcome", "outcome", EnumWord.all(ExitOutcome.class), false);
    form.others("title");
    return panel(
        map,
        form,
        "exit",
        exit.path("title").asString(""),
        List.of(part(map, at + "/leave", "leave", findings)),
        null);
  }

  private MapPanel way(JsonNode map, JsonNode way, String at, PlacedFindings findings) {
    var form = new PanelForm(way, at, findings, words);
    boolean entry = at.startsWith("/entry/");
    if (entry) {
      String chosen = way.path("stage").asString("");
      List<PanelChoice> stages = new ArrayList<>();
      stages.add(new PanelChoice("", words.text("journeys.edit.stage.first"), chosen.isEmpty()));
      MapCanvases.titles(map)
          .forEach((name, title) -> stages.add(new PanelChoice(name, title, name.equals(chosen))));
      form.add("stage", "begins", "choice", stages);
    }
    String kind = entry ? "entry" : at.startsWith("/exits/") ? "leave" : "way";
    return panel(
        map,
        form,
        kind,
        map.at(entry ? "" : at.replaceFirst("/[a-z]+/\\d+$", "")).path("title").asString(""),
        List.of(),
        ways.of(map, way, at, findings));
  }

  private MapPanel touchpoint(JsonNode map, JsonNode point, String at, PlacedFindings findings) {
    var form = new PanelForm(point, at, findings, words);
    form.text("title", "title");
    form.choice("lane", "lane", EnumWord.all(Lane.class), false);
    form.choice("channel", "channel", EnumWord.all(Channel.class), true);
    form.choice("direction", "direction", EnumWord.all(TouchDirection.class), true);
    form.others("title");
    return panel(
        map,
        form,
        "touchpoint",
        point.path("title").asString(""),
        List.of(),
        ways.of(map, point, at, findings));
  }

  private MapPanel action(JsonNode map, JsonNode action, String at, PlacedFindings findings) {
    var form = new PanelForm(action, at, findings, words);
    String kind = action.path("do").asString("task");
    form.choice("do", "do", EnumWord.all(ActionKind.class), false);
    form.choice("on", "timing", TIMINGS, false);
    switch (kind) {
      case "task" -> {
        form.text("task/title", "task");
        form.add("task/text", "task.text", "lines", List.of());
        form.add("task/days", "task.days", "number", List.of());
        form.choice("task/priority", "task.priority", PRIORITIES, true);
        form.add("task/queue", "task.queue", "choice", queues(action));
      }
      default -> form.text(kind, kind);
    }
    form.add("control", "control", "number", List.of());
    form.text("variants", "variants");
    boolean staying = action.path("on").asString("").equals("staying");
    return panel(
        map,
        form,
        "action",
        words.action(action),
        List.of(),
        staying ? ways.time(action, at, findings) : null);
  }

  private List<PanelChoice> queues(JsonNode action) {
    String chosen = action.path("task").path("queue").asString("");
    List<PanelChoice> queues = new ArrayList<>();
    queues.add(new PanelChoice("", words.text("rules.edit.none"), chosen.isEmpty()));
    for (Role role : Role.values()) {
      queues.add(
          new PanelChoice(
              role.word(), words.text("access.role." + role.name()), role.word().equals(chosen)));
    }
    return queues;
  }

  private PanelPart part(JsonNode map, String at, String label, PlacedFindings findings) {
    JsonNode list = map.at(at);
    List<PanelPart.Item> items = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      JsonNode item = list.path(i);
      String place = at + "/" + i;
      String said =
          switch (label) {
            case "touchpoints", "exits" -> item.path("title").asString("");
            case "actions" -> words.action(item);
            default -> words.way(item, MapCanvases.titles(map));
          };
      String more = label.equals("actions") ? words.timing(item) : "";
      items.add(new PanelPart.Item(place, said, more, findings.within(place)));
    }
    return new PanelPart(at, "journeys.edit.part." + label, items);
  }

  private static MapPanel panel(
      JsonNode map,
      PanelForm form,
      String kind,
      String title,
      List<PanelPart> parts,
      @Nullable PanelWay way) {
    String at = form.at();
    String list = at.isEmpty() ? "" : at.substring(0, at.lastIndexOf('/'));
    int place = at.isEmpty() ? 0 : Integer.parseInt(at.substring(list.length() + 1));
    String around = list.isEmpty() ? "" : list.substring(0, list.lastIndexOf('/'));
    return new MapPanel(
        at,
        kind,
        title,
        at.isEmpty() ? null : around,
        place,
        at.isEmpty() ? 0 : map.at(list).size(),
        form.rest(parts, way),
        List.of(),
        form.fields(),
        form.texts(),
        parts,
        way);
  }
}
