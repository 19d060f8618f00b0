package org.cairncrm.journeys.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.rules.EventField;
import org.cairncrm.rules.SimpleCondition;
import org.cairncrm.rules.SimpleCondition.FieldTest;
import org.cairncrm.rules.documents.DocumentEditor;
import org.cairncrm.shared.Invalid;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the changes of the drawing and the panel in the text of a map, which keeps its comments.
 */
@Component
class MapEdits {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** The keys of a way that depend on whether it is an event or a time. */
  private static final Set<String> CONDITIONS = Set.of("on", "when", "after", "last", "unless");

  private final DocumentEditor editor;
  private final PanelWays ways;
  private final MapParts parts;

  MapEdits(Journeys journeys, PanelWays ways, MapParts parts) {
    this.editor = journeys.maps().editor();
    this.ways = ways;
    this.parts = parts;
  }

  /**
   * The result of a change.
   *
   * @param selected the JSON pointer of the part that is chosen now
   */
  record Edited(String text, String selected) {}

  /**
   * Makes a change.
   *
   * @param selected the part that is chosen
   * @param fixed the names of stages that customers may be in already, which stay
   * @throws Invalid if the change is impossible
   */
  Edited edit(String text, String selected, MapEdit edit, Set<String> fixed) {
    String at = edit.at();
    JsonNode map = editor.json(text);
    boolean there =
        edit.edit().equals("set")
            || edit.edit().equals("add")
            || (at.matches(".*/\\d+") && map.at(at).isObject());
    if (!edit.isPlaced() || !there) {
      throw Invalid.field("at", "must be the place of a part of the map");
    }
    return switch (edit.edit()) {
      case "set" -> new Edited(set(text, map, edit, fixed), selected);
      case "add" -> add(text, map, edit);
      case "remove" -> new Edited(editor.remove(text, at), parts.around(at));
      case "move" -> move(text, map, edit);
      case "kind" -> new Edited(kind(text, map.at(at), edit), selected);
      case "time" ->
          new Edited(
              editor.put(
                  text, at + "/after", text(MapDuration.of(edit.amount(), edit.unit()).written())),
              selected);
      case "tests" -> new Edited(tests(text, map.at(at), edit), selected);
      case "from" -> new Edited(from(text, map.at(at), edit), selected);
      default ->
          throw Invalid.field("edit", "must be set, add, remove, move, kind, time, tests or from");
    };
  }

  private static JsonNode text(String value) {
    return NODES.stringNode(value);
  }

  private String set(String text, JsonNode map, MapEdit edit, Set<String> fixed) {
    String at = edit.at();
    if (at.matches("/stages/\\d+/actions/\\d+/variants")) {
      return variants(text, map, edit);
    }
    String changed = editor.set(text, at, edit.value());
    if (at.matches("/stages/\\d+/title")) {
      return parts.renamed(changed, map, at, edit.value(), fixed);
    }
    if (at.matches("/stages/\\d+/actions/\\d+/do")) {
      String action = parts.parent(at);
      return editor.put(changed, action, parts.action(map.at(action), edit.value()));
    }
    if (at.matches("/stages/\\d+/actions/\\d+/on")) {
      String action = parts.parent(at);
      boolean staying = edit.value().equals("staying");
      boolean timed = map.at(action).has("after");
      return staying && !timed
          ? editor.put(changed, action + "/after", text("P3D"))
          : !staying && timed ? editor.remove(changed, action + "/after") : changed;
    }
    if ((at.endsWith("/on") || at.endsWith("/last")) && map.at(parts.parent(at)).has("when")) {
      return editor.remove(changed, parts.parent(at) + "/when");
    }
    return changed;
  }

  /** Variants are written with commas between them; each gets a stable name. */
  private String variants(String text, JsonNode map, MapEdit edit) {
    Set<String> names = new LinkedHashSet<>();
    for (String name : edit.value().split("[,;]")) {
      if (!name.isBlank()) {
        names.add(MapParts.unused(name.strip(), Set.of()));
      }
    }
    if (names.isEmpty()) {
      return map.at(edit.at()).isMissingNode() ? text : editor.remove(text, edit.at());
    }
    ArrayNode variants = NODES.arrayNode();
    names.forEach(variants::add);
    return editor.put(text, edit.at(), variants);
  }

  private Edited add(String text, JsonNode map, MapEdit edit) {
    String at = edit.at();
    int size = map.at(at).size();
    String added = editor.put(text, at + "/" + size, parts.added(map, at, edit));
    int place = at.equals("/stages") ? edit.place(size) : size;
    return new Edited(editor.move(added, at + "/" + size, place), at + "/" + place);
  }

  private Edited move(String text, JsonNode map, MapEdit edit) {
    String list = parts.parent(edit.at());
    int place = edit.place(map.at(list).size() - 1);
    return new Edited(editor.move(text, edit.at(), place), list + "/" + place);
  }

  /** Changes an event to a time or back. Where it leads from stays. */
  private String kind(String text, JsonNode part, MapEdit edit) {
    ObjectNode changed = NODES.objectNode();
    part.properties().stream()
        .filter(one -> !CONDITIONS.contains(one.getKey()))
        .forEach(one -> changed.set(one.getKey(), one.getValue()));
    switch (edit.value()) {
      case PanelWays.EVENT -> changed.put("on", parts.usualEvent());
      case PanelWays.TIME -> changed.put("after", "P7D");
      default -> {
        // nothing counts the touchpoint
      }
    }
    return editor.put(text, edit.at(), changed);
  }

  /** Writes the condition that the pickers describe. */
  private String tests(String text, JsonNode part, MapEdit edit) {
    List<EventField> fields = ways.fields(PanelWays.event(part));
    if (fields.isEmpty()) {
      throw Invalid.field("field", "must be a field of the event");
    }
    List<FieldTest> tests = new ArrayList<>();
    List<String> paths = edit.field();
    for (int i = 0; i < paths.size(); i++) {
      if (!edit.value().equals("remove-" + i)) {
        tests.add(test(fields, paths.get(i), edit, i));
      }
    }
    if (edit.value().equals("add")) {
      tests.add(ways.fitting(PanelWays.first(fields), "", ""));
    }
    String when = edit.at() + "/when";
    if (tests.isEmpty()) {
      return part.has("when") ? editor.remove(text, when) : text;
    }
    boolean any = "any".equals(edit.joined());
    return editor.put(text, when, text(new SimpleCondition(any, tests).source(fields)));
  }

  private FieldTest test(List<EventField> fields, String path, MapEdit edit, int i) {
    EventField field =
        fields.stream()
            .filter(one -> one.path().equals(path))
            .findFirst()
            .orElse(fields.getFirst());
    return ways.fitting(field, at(edit.comparison(), i), at(edit.operand(), i));
  }

  private static String at(List<String> values, int i) {
    return i < values.size() ? values.get(i) : "";
  }

  private String from(String text, JsonNode part, MapEdit edit) {
    Set<String> stages = new HashSet<>(edit.stages());
    stages.remove("");
    if (stages.isEmpty()) {
      return part.has("from") ? editor.remove(text, edit.at() + "/from") : text;
    }
    ArrayNode from = NODES.arrayNode();
    edit.stages().stream().filter(stages::remove).forEach(from::add);
    return editor.put(text, edit.at() + "/from", from);
  }
}
