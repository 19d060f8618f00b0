package org.cairncrm.journeys;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairncrm.access.Role;
import org.cairncrm.rules.documents.DocumentText;
import org.cairncrm.shared.EnumWord;
import tools.jackson.databind.JsonNode;

/** The checks of a map that its schema cannot make. */
final class MapChecks {
  private final DocumentText text;
  private final JsonNode written;
  private final JourneyMap map;
  private final Set<String> stages = new HashSet<>();

  MapChecks(DocumentText text, JourneyMap map) {
    this.text = text;
    this.written = text.json();
    this.map = map;
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
    if (text.isSound()) {
      begins();
      runs();
      reachable();
      leavable();
    }
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
          at, "There is no stage '%s'; there are %s".formatted(stage.asString(), names(map)));
    }
  }

  private static List<String> names(JourneyMap map) {
    return map.stages().stream().map(Stage::name).toList();
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
    for (int i = 0; i < way.path("from").size(); i++) {
      known(way.path("from").path(i), at + "/from/" + i);
    }
  }

  private void whenWithoutEvent(JsonNode part, String at) {
    if (part.has("when") && !part.has("on")) {
      text.fault(at + "/when", "'when' needs 'on': a condition is about an event");
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
    for (String other : EnumWord.all(ActionKind.class)) {
      if (other.equals(kind) && !action.has(other)) {
        text.fault(at, "'%s' is missing, because 'do' is %s".formatted(other, kind));
      } else if (!other.equals(kind) && action.has(other)) {
        text.fault(at + "/" + other, "'%s' needs 'do: %s'".formatted(other, other));
      }
    }
    JsonNode queue = action.path("task").path("queue");
    if (queue.isString() && EnumWord.find(Role.class, queue.asString()).isEmpty()) {
      text.fault(
          at + "/task/queue", "must be one of " + String.join(", ", EnumWord.all(Role.class)));
    }
  }

  private void begins() {
    boolean begins =
        !map.entries().isEmpty()
            || map.ways().stream()
                .anyMatch(
                    path ->
                        path.target() instanceof Stage
                            && path.way().trigger() != null
                            && path.way().from().isEmpty());
    if (!begins) {
      text.fault("/stages", "Nothing begins this journey: add 'entry'");
    }
  }

  /** The events that begin a run must say which one it is. */
  private void runs() {
    if (map.header().isPerCustomer()) {
      return;
    }
    String field = map.header().per();
    for (int i = 0; i < map.entries().size(); i++) {
      named(map.entries().get(i).trigger(), field, "/entry/" + i + "/on");
    }
    for (int rank = 0; map.entries().isEmpty() && rank < map.stages().size(); rank++) {
      List<Way> ways = map.stages().get(rank).enter();
      for (int i = 0; i < ways.size(); i++) {
        Trigger trigger = ways.get(i).trigger();
        if (trigger != null && ways.get(i).from().isEmpty()) {
          named(trigger, field, "/stages/" + rank + "/enter/" + i + "/on");
        }
      }
    }
  }

  private void named(Trigger trigger, String field, String at) {
    if (!trigger.names(field)) {
      text.fault(
          at,
          "'%s' has no field '%s', which 'per' tells the runs apart by"
              .formatted(trigger.event(), field));
    }
  }

  private void reachable() {
    Set<String> reached = new HashSet<>();
    Deque<String> next = new ArrayDeque<>();
    if (map.entries().isEmpty()) {
      map.ways().stream()
          .filter(path -> path.target() instanceof Stage && path.way().from().isEmpty())
          .filter(path -> path.way().trigger() != null)
          .forEach(path -> next.add(path.target().name()));
    } else {
      map.entries().forEach(entry -> next.add(map.stages().get(entry.rank()).name()));
    }
    while (!next.isEmpty()) {
      String stage = next.remove();
      if (reached.add(stage)) {
        map.ways().stream()
            .filter(path -> path.target() instanceof Stage && map.leads(path, stage))
            .forEach(path -> next.add(path.target().name()));
      }
    }
    for (int rank = 0; rank < map.stages().size(); rank++) {
      String stage = map.stages().get(rank).name();
      if (!reached.contains(stage)) {
        text.fault(
            "/stages/" + rank + "/stage", "Nothing leads to the stage '%s'".formatted(stage));
      }
    }
  }

  /** The last stage may be the end of the journey; from every other one a way must lead on. */
  private void leavable() {
    for (int rank = 0; rank < map.stages().size() - 1; rank++) {
      String stage = map.stages().get(rank).name();
      if (map.ways().stream().noneMatch(path -> map.leads(path, stage))) {
        text.fault(
            "/stages/" + rank + "/stage",
            "No way leads on from the stage '%s': add one, or an exit".formatted(stage));
      }
    }
  }
}
