package org.cairncrm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the running application says of its own API (OpenAPI). */
final class ApiDocument {
  private static final String FILE = "application/octet-stream";
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private static final String CLOUD_EVENT = "application/cloudevents+json";

  private final JsonNode document;

  ApiDocument(String json) {
    document = JsonMapper.shared().readTree(json);
  }

  /** All there are under /api, in the order of their paths. */
  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (var path : document.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey()) && path.getKey().startsWith("/api/")) {
          operations.add(operation(method.getKey(), path.getKey(), method.getValue()));
        }
      }
    }
    operations.sort(java.util.Comparator.comparing(Operation::toString));
    return operations;
  }

  private Operation operation(String method, String path, JsonNode described) {
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode parameter : described.path("parameters").values()) {
      parameters.add(
          new Parameter(
              parameter.path("name").asString(),
              parameter.path("in").asString(),
              parameter.path("required").asBoolean(false),
              parameter(parameter.path("schema"))));
    }
    Map<String, JsonNode> bodies = new LinkedHashMap<>();
    for (var content : described.path("requestBody").path("content").properties()) {
      JsonNode schema = content.getValue().path("schema");
      if (schema.isMissingNode()) {
        throw new AssertionError(
            "%s %s does not describe its body of %s".formatted(method, path, content.getKey()));
      }
      bodies.put(content.getKey(), resolved(schema));
    }
    return new Operation(method.toUpperCase(Locale.ROOT), path, parameters, bodies);
  }

  private JsonNode parameter(JsonNode schema) {
    JsonNode items = schema.path("items");
    return items.isMissingNode()
        ? resolved(schema)
        : ((ObjectNode) schema.deepCopy()).set("items", resolved(items));
  }

  Operation operation(String name) {
    return operations().stream()
        .filter(operation -> operation.toString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** All that the document says of an operation. */
  JsonNode described(Operation operation) {
    return document
        .path("paths")
        .path(operation.path())
        .path(operation.method().toLowerCase(Locale.ROOT));
  }

  JsonNode root() {
    return document;
  }

  /**
   * The schema that a reference leads to, and of alternatives the last that is not null: a number
   * for what may be text or a number. What stands beside it, such as bounds, applies to it.
   */
  JsonNode resolved(JsonNode schema) {
    JsonNode inner = schema;
    if (schema.has("$ref")) {
      inner = resolved(document.at(schema.path("$ref").asString().substring(1)));
    } else if (schema.has("anyOf")) {
      for (JsonNode either : schema.path("anyOf").values()) {
        if (!type(either).equals("null")) {
          inner = resolved(either);
        }
      }
    }
    if (inner == schema || !(inner.deepCopy() instanceof ObjectNode merged)) {
      return inner;
    }
    schema.properties().stream()
        .filter(beside -> !beside.getKey().equals("$ref") && !beside.getKey().equals("anyOf"))
        .forEach(beside -> merged.set(beside.getKey(), beside.getValue()));
    return merged;
  }

  /**
   * @param bodies schemas of the JSON that it takes, by the types it takes it as
   */
  record Operation(
      String method, String path, List<Parameter> parameters, Map<String, JsonNode> bodies) {
    /** In which it is tried, of those it takes. */
    String type() {
      return bodies.containsKey(CLOUD_EVENT) ? CLOUD_EVENT : file() ? FILE : "application/json";
    }

    /** Whether it takes a file instead of JSON. */
    boolean file() {
      return bodies.containsKey(FILE);
    }

    /** Schema of what it takes so; null when it takes nothing. */
    @Nullable JsonNode body() {
      return bodies.get(type());
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /**
   * @param in path, query or header
   */
  record Parameter(String name, String in, boolean required, JsonNode schema) {}

  /** Of several types the one that is not null. */
  static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray() ? type.path(0).asString() : type.asString("");
  }
}
