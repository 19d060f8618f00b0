package org.cairncrm.journeys;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairncrm.access.Role;
import org.cairncrm.rules.EventKind;
import org.cairncrm.rules.NearestName;
import org.cairncrm.rules.documents.DocumentText;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.TextRules;
import tools.jackson.databind.JsonNode;

/** The checks of a map that its schema cannot make. All faults are found at once. */
final class MapChecks {
  private final DocumentText text;
  private final JsonNode written;
  private final Map<String, EventKind> kinds;
  private final MapGraph graph;
  private final Set<String> stages = new HashSet<>();

  /**
   * @param kinds the kinds of the events that the map names, by their places
   */
  MapChecks(DocumentText text, Map<String, EventKind> kinds) {
    this.text = text;
    this.written = text.json();
    this.kinds = kinds;
    this.graph = new MapGraph(written);
  }

  /** Adds every fault to the text. */
  void run() {
    names();
    JsonNode entry = written.path("entry");
    for (int i = 0; i < entry.size(); i++) {
      known(entry.path(i).path("stage"), "/entry/" + i + "/stage");
    }
    each("stages", "enter");
    each("exits", "leave");
    actions();
    runs();
    if (graph.isComplete()) {
      begins();
      reachable();
      leavable();
    }
    circles();
  }

  private void names() {
    unique(written.path("stages"), "/stages/", "stage", stages);
    unique(written.path("exits"), "/exits/", "exit", new HashSet<>());
  }

  private void unique(JsonNode items, String at, String key, Set<String> names) {
    for (int i = 0; i < items.size(); i++) {
      String name = items.path(i).path(key).asString("");
      if (!name.isEmpty() && !names.add(name)) {
        text.fault(
            at + i + "/" + key,
            "'%s' must differ from the %ss before: %s".formatted(key, key, name));
      }
    }
  }

  private void known(JsonNode stage, String at) {
    if (stage.isString() && !stages.contains(stage.asString())) {
      text.fault(
          at,
          "There is no stage '%s'%s"
              .formatted(stage.asString(), NearestName.hint(stage.asString(), graph.stages())));
    }
  }

  private void each(String items, String ways) {
    for (int i = 0; i < written.path(items).size(); i++) {
      String at = "/" + items + "/" + i;
      JsonNode item = written.path(items).path(i);
      for (int j = 0; j < item.path(ways).size(); j++) {
        way(item.path(ways).path(j), at + "/" + ways + "/" + j);
      }
      for (int j = 0; j < item.path("touchpoints").size(); j++) {
        whenWithoutEvent(item.path("touchpoints").path(j), at + "/touchpoints/" + j);
      }
    }
  }

  private void way(JsonNode way, String at) {
    if (way.has("on") && way.has("after")) {
      text.fault(
          at + "/after", "'after' cannot be combined with 'on': a way has an event or a time");
    } else if (!way.has("on") && !way.has("after")) {
      text.fault(at, "'on' is missing: name the event, or with 'after' the time");
    } else {
      whenWithoutEvent(way, at);
    }
    for (String key : List.of("last", "unless")) {
      if (way.has(key) && !way.has("after")) {
        text.fault(at + "/" + key, "'%s' is only for a way by time, with 'after'".formatted(key));
      }
    }
    time(way, at);
    for (int i = 0; i < way.path("from").size(); i++) {
      known(way.path("from").path(i), at + "/from/" + i);
    }
  }

  private void whenWithoutEvent(JsonNode part, String at) {
    if (part.has("when") && part.has("after") && !part.has("on")) {
      if (!part.has("last")) {
        text.fault(
            at + "/when",
            "'when' needs 'last': name the event whose last one must satisfy the condition");
      }
    } else if (part.has("when") && !part.has("on")) {
      text.fault(at + "/when", "'when' needs 'on': a condition is about an event");
    }
  }

  private void time(JsonNode part, String at) {
    var after = MapReader.after(part.path("after"));
    if (after != null && after.isZero()) {
      text.fault(at + "/after", "'after' must be longer than nothing, such as P1D or PT1H");
    }
  }

  private void actions() {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < written.path("stages").size(); i++) {
      JsonNode actions = written.path("stages").path(i).path("actions");
      String at = "/stages/" + i + "/actions/";
      unique(actions, at, "action", names);
      for (int j = 0; j < actions.size(); j++) {
        action(actions.path(j), at + j);
      }
    }
  }

  private void action(JsonNode action, String at) {
    String kind = action.path("do").asString("");
    boolean staying = action.path("on").asString("").equals("staying");
    if (staying && !action.has("after")) {
      text.fault(at, "'after' is missing: say how long customers must have stayed");
    }
    if (!staying && action.has("after")) {
      text.fault(at + "/after", "'after' is only for 'on: staying'");
    }
    time(action, at);
    for (String other : EnumWord.all(ActionKind.class)) {
      if (other.equals(kind) && !action.has(other)) {
        text.fault(at, "'%s' is missing, because 'do' is %s".formatted(other, kind));
      } else if (!other.equals(kind) && action.has(other)) {
        text.fault(at + "/" + other, "'%s' needs 'do: %s'".formatted(other, other));
      }
    }
    JsonNode tag = action.path("tag");
    String fault = tag.isString() ? TextRules.faultOfLine(tag.asString()) : null;
    if (fault != null) {
      text.fault(at + "/tag", "'tag' " + fault);
    }
    JsonNode queue = action.path("task").path("queue");
    if (queue.isString() && EnumWord.find(Role.class, queue.asString()).isEmpty()) {
      text.fault(
          at + "/task/queue",
          "There is no role '%s'%s"
              .formatted(
                  queue.asString(), NearestName.hint(queue.asString(), EnumWord.all(Role.class))));
    }
  }

  private void begins() {
    if (written.path("entry").isEmpty() && graph.beginnings().isEmpty()) {
      text.fault("/stages", "Nothing begins this journey: add 'entry'");
    }
  }

  /** The events that begin a run must say which one it is. */
  private void runs() {
    String field = written.path("per").asString(MapHeader.CUSTOMER);
    if (field.equals(MapHeader.CUSTOMER)) {
      return;
    }
    for (int i = 0; i < written.path("entry").size(); i++) {
      named(field, "/entry/" + i + "/on");
    }
    if (written.path("entry").isEmpty()) {
      graph.ways().stream()
          .filter(way -> way.target() != WrittenWay.OUT && way.from() == null)
          .forEach(way -> named(field, way.pointer() + "/on"));
    }
  }

  private void named(String field, String at) {
    EventKind kind = kinds.get(at);
    if (kind != null && !new Trigger(kind, null).names(field)) {
      text.fault(
          at,
          "'%s' has no field '%s', which 'per' tells the runs apart by"
              .formatted(kind.name(), field));
    }
  }

  private void reachable() {
    if (graph.beginnings().isEmpty()) {
      return;
    }
    Set<Integer> reached = graph.reached();
    for (int rank = 0; rank < graph.stages().size(); rank++) {
      if (!reached.contains(rank)) {
        text.fault(
            "/stages/" + rank + "/stage",
            "Nothing leads to the stage '%s': add a way to it, or take the stage away"
                .formatted(graph.stages().get(rank)));
      }
    }
  }

  /** The last stage may be the end of the journey; from every other one a way must lead on. */
  private void leavable() {
    for (int rank = 0; rank < graph.stages().size() - 1; rank++) {
      if (!graph.isLeft(rank)) {
        text.fault(
            "/stages/" + rank + "/stage",
            "No way leads on from the stage '%s': add one, or an exit"
                .formatted(graph.stages().get(rank)));
      }
    }
  }

  private void circles() {
    for (Map.Entry<WrittenWay, List<String>> circle : graph.circles().entrySet()) {
      text.fault(
          circle.getKey().pointer() + "/after",
          "Without any event, time leads round in a circle for ever: %s. Let this way lead to an exit, or wait for an event"
              .formatted(String.join(" → ", circle.getValue())));
    }
  }
}
