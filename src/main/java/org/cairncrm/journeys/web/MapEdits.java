package org.cairncrm.journeys.web;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.rules.documents.DocumentEditor;
import org.cairncrm.rules.documents.StableName;
import org.cairncrm.rules.documents.web.ConditionPickers;
import org.cairncrm.rules.documents.web.PanelEdit;
import org.cairncrm.rules.documents.web.PanelEdit.Edited;
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

  /** The places that a change can have. */
  private static final String PLACES =
      "(/(stages|exits|entry)(/\\d{1,3}(/(enter|leave|touchpoints|actions)(/\\d{1,3})?)?)?)?"
          + "(/task|/texts/[a-z]{2})?(/[a-zA-Z]+)?";

  /** The keys of a way that depend on whether it is an event or a time. */
  private static final Set<String> CONDITIONS = Set.of("on", "when", "after", "last", "unless");

  private final DocumentEditor editor;
  private final ConditionPickers pickers;
  private final MapParts parts;

  MapEdits(Journeys journeys, ConditionPickers pickers, MapParts parts) {
    this.editor = journeys.maps().editor();
    this.pickers = pickers;
    this.parts = parts;
  }

  /**
   * Makes a change.
   *
   * @param selected the part that is chosen
   * @param fixed the names of stages that customers may be in already, which stay
   * @throws Invalid if the change is impossible
   */
  Edited edit(String text, String selected, PanelEdit edit, Set<String> fixed) {
    String at = edit.at();
    JsonNode map = editor.json(text);
    boolean there =
        edit.edit().equals("set")
            || edit.edit().equals("add")
            || (at.matches(".*/\\d+") && map.at(at).isObject());
    if (!at.matches(PLACES) || !there) {
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
      case "tests" ->
          new Edited(
              pickers.edited(editor, text, map.at(at), edit, PanelWays.event(map.at(at))),
              selected);
      case "from" -> new Edited(from(text, map.at(at), edit), selected);
      default ->
          throw Invalid.field("edit", "must be set, add, remove, move, kind, time, tests or from");
    };
  }

  private static JsonNode text(String value) {
    return NODES.stringNode(value);
  }

  private String set(String text, JsonNode map, PanelEdit edit, Set<String> fixed) {
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
  private String variants(String text, JsonNode map, PanelEdit edit) {
    Set<String> names = new LinkedHashSet<>();
    for (String name : edit.value().split("[,;]")) {
      if (!name.isBlank()) {
        names.add(StableName.unused(name.strip(), Set.of()));
      }
    }
    if (names.isEmpty()) {
      return map.at(edit.at()).isMissingNode() ? text : editor.remove(text, edit.at());
    }
    ArrayNode variants = NODES.arrayNode();
    names.forEach(variants::add);
    return editor.put(text, edit.at(), variants);
  }

  private Edited add(String text, JsonNode map, PanelEdit edit) {
    String at = edit.at();
    int size = map.at(at).size();
    String added = editor.put(text, at + "/" + size, parts.added(map, at, edit));
    int place = at.equals("/stages") ? edit.place(size) : size;
    return new Edited(editor.move(added, at + "/" + size, place), at + "/" + place);
  }

  private Edited move(String text, JsonNode map, PanelEdit edit) {
    String list = parts.parent(edit.at());
    int place = edit.place(map.at(list).size() - 1);
    return new Edited(editor.move(text, edit.at(), place), list + "/" + place);
  }

  /** Changes an event to a time or back. Where it leads from stays. */
  private String kind(String text, JsonNode part, PanelEdit edit) {
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

  private String from(String text, JsonNode part, PanelEdit edit) {
    Set<String> stages = new HashSet<>(edit.chosen());
    stages.remove("");
    if (stages.isEmpty()) {
      return part.has("from") ? editor.remove(text, edit.at() + "/from") : text;
    }
    ArrayNode from = NODES.arrayNode();
    edit.chosen().stream().filter(stages::remove).forEach(from::add);
    return editor.put(text, edit.at() + "/from", from);
  }
}
