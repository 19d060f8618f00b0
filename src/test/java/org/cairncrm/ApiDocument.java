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
              resolved(parameter.path("schema"))));
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

  Operation operation(String name) {
    return operations().stream()
        .filter(operation -> operation.toString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  JsonNode root() {
    return document;
  }

  /** A schema itself where only a reference to it stands. */
  JsonNode resolved(JsonNode schema) {
    JsonNode reference = schema.path("$ref");
    return reference.isMissingNode()
        ? schema
        : resolved(document.at(reference.asString().substring(1)));
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

  static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      for (JsonNode one : type.values()) {
        if (!one.asString().equals("null")) {
          return one.asString();
        }
      }
    }
    return type.asString("");
  }
}
