package org.cairncrm.journeys.web;

import java.util.List;
import java.util.stream.StreamSupport;
import org.cairncrm.rules.documents.DocumentChange;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Two texts of a map with one difference between them. */
record ComparedMaps(JsonNode before, JsonNode after, DocumentChange change) {
  DocumentChange.Kind kind() {
    return change.kind();
  }

  int length() {
    return change.path().size();
  }

  /** A step of the path to the difference; empty beyond its end. */
  String step(int at) {
    return at < length() ? change.path().get(at) : "";
  }

  Value value() {
    return new Value(node(change.before()), node(change.after()));
  }

  private static @Nullable JsonNode node(@Nullable Object value) {
    return value instanceof JsonNode node ? node : null;
  }

  Pair within(String key) {
    return new Pair(before.path(key), after.path(key));
  }

  /** The item of a list with this name, in both texts. */
  Pair item(String list, String key, String name) {
    return new Pair(find(before.path(list), key, name), find(after.path(list), key, name));
  }

  JsonNode stage(String name) {
    return item("stages", "stage", name).present();
  }

  /** The name of the stage that now comes before another one; null if that is the first one. */
  @Nullable String previousStage(String name) {
    JsonNode previous = null;
    for (JsonNode stage : after.path("stages")) {
      if (isNamed(stage, "stage", name)) {
        break;
      }
      previous = stage;
    }
    return previous == null ? null : previous.path("stage").asString("");
  }

  /** The item with this name; a missing node if there is none. */
  static JsonNode find(JsonNode list, String key, String name) {
    return items(list).stream()
        .filter(item -> isNamed(item, key, name))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  /** Differences name an item by any text in it that is different for each item. */
  private static boolean isNamed(JsonNode item, String key, String name) {
    return item.path(key).asString("").equals(name)
        || StreamSupport.stream(item.spliterator(), false)
            .anyMatch(value -> value.isString() && value.asString().equals(name));
  }

  /** The items of a list; a single value is one item. */
  static List<JsonNode> items(@Nullable JsonNode value) {
    if (value == null || value.isMissingNode()) {
      return List.of();
    }
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false).toList()
        : List.of(value);
  }

  /** The title in the language of the page, or else as it is written; the name if it has none. */
  static String title(JsonNode part) {
    String title = part.path("title").asString(part.path("stage").asString(""));
    return part.path("texts")
        .path(EnumWord.of(Language.ofPage()))
        .path("title")
        .asString(title.isEmpty() ? part.path("exit").asString("") : title);
  }

  /** The value that differs. */
  record Value(@Nullable JsonNode before, @Nullable JsonNode after) {}

  /** The same part in both texts; missing in one of them if it was added or removed. */
  record Pair(JsonNode before, JsonNode after) {
    JsonNode present() {
      return after.isMissingNode() ? before : after;
    }

    Pair in(String key) {
      return new Pair(before.path(key), after.path(key));
    }
  }
}
