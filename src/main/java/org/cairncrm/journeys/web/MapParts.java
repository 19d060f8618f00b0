package org.cairncrm.journeys.web;

import java.util.HashSet;
import java.util.Set;
import org.cairncrm.journeys.ActionKind;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.journeys.Lane;
import org.cairncrm.rules.documents.DocumentEditor;
import org.cairncrm.rules.documents.StableName;
import org.cairncrm.rules.documents.web.PanelEdit;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.Invalid;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes new parts of a map, and names them. */
@Component
class MapParts {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String USUAL_EVENT = "order-placed";

  private final DocumentEditor editor;
  private final MapSentences words;

  MapParts(Journeys journeys, MapSentences words) {
    this.editor = journeys.maps().editor();
    this.words = words;
  }

  /** The event that a new way begins with, until a person chooses another. */
  String usualEvent() {
    return USUAL_EVENT;
  }

  /** A new item for a list of the map. */
  ObjectNode added(JsonNode map, String list, PanelEdit edit) {
    String last = list.substring(list.lastIndexOf('/') + 1);
    ObjectNode part = NODES.objectNode();
    return switch (last) {
      case "stages" -> {
        String title = words.text("journeys.edit.new.stage");
        part.put("stage", StableName.unused(title, names(map.path("stages"), "stage")));
        part.put("title", title);
        part.set("enter", NODES.arrayNode());
        yield part;
      }
      case "exits" -> {
        String title = words.text("journeys.edit.new.exit");
        part.put("exit", StableName.unused(title, names(map.path("exits"), "exit")));
        part.put("title", title).put("outcome", "lost");
        part.set("leave", NODES.arrayNode().add(NODES.objectNode().put("on", USUAL_EVENT)));
        yield part;
      }
      case "touchpoints" -> {
        String lane = edit.value();
        yield part.put("title", words.text("journeys.edit.new.touchpoint"))
            .put("lane", EnumWord.all(Lane.class).contains(lane) ? lane : "customer");
      }
      case "actions" -> {
        Set<String> names = new HashSet<>();
        map.path("stages").forEach(stage -> names.addAll(names(stage.path("actions"), "action")));
        String title = words.text("journeys.edit.new.task");
        part.put("action", StableName.unused(title, names)).put("on", "entering").put("do", "task");
        part.set("task", NODES.objectNode().put("title", title));
        yield part;
      }
      case "entry", "enter", "leave" -> part.put("on", USUAL_EVENT);
      default -> throw Invalid.field("at", "must be a list of the map");
    };
  }

  /** The action with the details that another kind needs. */
  ObjectNode action(JsonNode action, String kind) {
    ObjectNode changed = NODES.objectNode();
    for (var one : action.properties()) {
      if (EnumWord.find(ActionKind.class, one.getKey()).isEmpty()) {
        changed.set(one.getKey(), one.getValue());
      }
    }
    changed.put("do", kind);
    switch (kind) {
      case "task" ->
          changed.set(kind, NODES.objectNode().put("title", words.text("journeys.edit.new.task")));
      case "message" -> changed.put(kind, "delivery-delay");
      default -> changed.put(kind, kind);
    }
    return changed;
  }

  /**
   * The text with a name for a stage that fits its new title, unless customers may be in the stage
   * already. Ways that name the stage follow.
   */
  String renamed(String text, JsonNode before, String at, String title, Set<String> fixed) {
    String stage = parent(at);
    String old = before.at(stage).path("stage").asString("");
    Set<String> others = names(before.path("stages"), "stage");
    others.remove(old);
    if (fixed.contains(old) || title.isBlank()) {
      return text;
    }
    String name = StableName.unused(title, others);
    String changed = editor.set(text, stage + "/stage", name);
    return referring(changed, before, old, name);
  }

  private String referring(String text, JsonNode map, String old, String name) {
    String changed = text;
    for (int i = 0; i < map.path("entry").size(); i++) {
      if (map.path("entry").path(i).path("stage").asString("").equals(old)) {
        changed = editor.set(changed, "/entry/" + i + "/stage", name);
      }
    }
    for (String list : new String[] {"stages", "exits"}) {
      for (int i = 0; i < map.path(list).size(); i++) {
        String ways = list.equals("stages") ? "enter" : "leave";
        JsonNode written = map.path(list).path(i).path(ways);
        for (int j = 0; j < written.size(); j++) {
          for (int k = 0; k < written.path(j).path("from").size(); k++) {
            if (written.path(j).path("from").path(k).asString("").equals(old)) {
              changed =
                  editor.set(
                      changed, "/" + list + "/" + i + "/" + ways + "/" + j + "/from/" + k, name);
            }
          }
        }
      }
    }
    return changed;
  }

  private static Set<String> names(JsonNode items, String key) {
    Set<String> names = new HashSet<>();
    items.forEach(item -> names.add(item.path(key).asString("")));
    return names;
  }

  String parent(String at) {
    return at.contains("/") ? at.substring(0, at.lastIndexOf('/')) : "";
  }

  /** The part that contains the item of a list. */
  String around(String at) {
    return parent(parent(at));
  }
}
