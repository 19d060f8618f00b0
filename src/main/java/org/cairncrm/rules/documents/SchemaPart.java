package org.cairncrm.rules.documents;

import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A part of a JSON Schema with its reference resolved, from which forms are created. */
final class SchemaPart {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int LONG = 200;

  private final JsonNode root;
  private final JsonNode node;

  private SchemaPart(JsonNode root, JsonNode node) {
    this.root = root;
    this.node = resolved(root, node);
  }

  static SchemaPart of(JsonNode schema) {
    return new SchemaPart(schema, schema);
  }

  /** Resolves a reference. Keywords beside the reference override those of its target. */
  private static JsonNode resolved(JsonNode root, JsonNode node) {
    JsonNode reference = node.path("$ref");
    if (!reference.isString()) {
      return node;
    }
    ObjectNode merged = NODES.objectNode();
    resolved(root, root.at(reference.asString().substring(1)))
        .properties()
        .forEach(keyword -> merged.set(keyword.getKey(), keyword.getValue()));
    node.properties().forEach(keyword -> merged.set(keyword.getKey(), keyword.getValue()));
    return merged;
  }

  /** The part for the value at a JSON pointer; null if the schema does not describe it. */
  @Nullable SchemaPart at(String pointer) {
    SchemaPart part = this;
    for (String step : Pointers.steps(pointer)) {
      if (part == null) {
        return null;
      }
      part = !part.isList() ? part.property(step) : step.matches("\\d{1,5}") ? part.items() : null;
    }
    return part;
  }

  boolean isGroup() {
    return node.path("properties").isObject();
  }

  boolean isList() {
    return node.path("items").isObject();
  }

  boolean isNumber() {
    String type = node.path("type").asString("");
    return type.equals("integer") || type.equals("number");
  }

  boolean isBoolean() {
    return node.path("type").asString("").equals("boolean");
  }

  boolean isText() {
    return node.path("type").asString("").equals("string");
  }

  /** Whether a text may be so long that it needs several lines. */
  boolean isLong() {
    return isText() && node.path("maxLength").asInt(0) > LONG;
  }

  /** The values to choose from; empty if there is no such list. */
  List<String> choices() {
    return StreamSupport.stream(node.path("enum").spliterator(), false)
        .map(JsonNode::asString)
        .toList();
  }

  List<String> keys() {
    return List.copyOf(node.path("properties").propertyNames());
  }

  @Nullable SchemaPart property(String key) {
    JsonNode property = node.path("properties").path(key);
    return property.isObject() ? new SchemaPart(root, property) : null;
  }

  @Nullable SchemaPart items() {
    return isList() ? new SchemaPart(root, node.path("items")) : null;
  }

  boolean requires(String key) {
    return StreamSupport.stream(node.path("required").spliterator(), false)
        .anyMatch(name -> name.asString().equals(key));
  }

  /** The label for people: the schema's title, or else the key as words. */
  String label(String key) {
    String words = key.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    return node.path("title")
        .asString(
            words.isEmpty()
                ? ""
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
  }

  @Nullable String help() {
    return node.path("description").asString(null);
  }

  /** A new value, with everything that the schema requires, to be filled in. */
  JsonNode blank() {
    if (isGroup()) {
      ObjectNode group = NODES.objectNode();
      for (String key : keys()) {
        SchemaPart property = property(key);
        if (requires(key) && property != null) {
          group.set(key, property.blank());
        }
      }
      return group;
    }
    SchemaPart items = items();
    if (items != null) {
      ArrayNode list = NODES.arrayNode();
      if (node.path("minItems").asInt(0) > 0) {
        list.add(items.blank());
      }
      return list;
    }
    if (!choices().isEmpty()) {
      return NODES.stringNode(choices().getFirst());
    }
    if (isBoolean()) {
      return NODES.booleanNode(false);
    }
    return isNumber() ? NODES.numberNode(node.path("minimum").asLong(1)) : NODES.stringNode("");
  }
}
