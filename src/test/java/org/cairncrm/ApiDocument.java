package org.cairncrm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the running application says of its own API (OpenAPI). */
final class ApiDocument {
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
    JsonNode content = described.path("requestBody").path("content");
    String type = content.has(CLOUD_EVENT) ? CLOUD_EVENT : "application/json";
    JsonNode body = content.path(type);
    return new Operation(
        method.toUpperCase(java.util.Locale.ROOT),
        path,
        parameters,
        type,
        body.isMissingNode() ? null : resolved(body.path("schema")));
  }

  /** A schema itself where only a reference to it stands. */
  JsonNode resolved(JsonNode schema) {
    JsonNode reference = schema.path("$ref");
    return reference.isMissingNode()
        ? schema
        : resolved(document.at(reference.asString().substring(1)));
  }

  /**
   * @param type in which it is tried, of those it takes
   * @param body schema of the JSON it takes; null when it takes none
   */
  record Operation(
      String method,
      String path,
      List<Parameter> parameters,
      String type,
      @Nullable JsonNode body) {
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
