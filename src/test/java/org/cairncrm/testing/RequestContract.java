package org.cairncrm.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What the OpenAPI document promises of each request: it allows what the server accepts, and does
 * not allow what the server refuses for its form.
 */
final class RequestContract {
  /**
   * Messages about a form that JSON Schema can describe: a type, a length, a range, a pattern, a
   * missing or an unknown field.
   */
  private static final Pattern FORM =
      Pattern.compile(
          "must not be null|is required|is not known here; known are .*|must be"
              + " (a text|true or false|an array|an object|a UUID|an instant.*|one of (?!the"
              + " ).*)|size must be .*|must be (greater|less) than (?!0$).*|must match .*");

  /** Of events: their types are declared outside of the document, and headers may hold them. */
  private static final Pattern EVENT = Pattern.compile("type|data[._].*|ce-.*");

  private final JsonNode document;
  private final ContractSchemas schemas;

  RequestContract(JsonNode document, ContractSchemas schemas) {
    this.document = document;
    this.schemas = schemas;
  }

  /**
   * @param path as the document writes it
   * @return empty if the document says of the request what the server says
   */
  List<String> faults(String path, JsonNode operation, HttpResponse<String> response) {
    HttpRequest request = response.request();
    int status = response.statusCode();
    if (status / 100 == 2) {
      return refused(path, operation, request, response).stream()
          .map(fault -> "accepted, though the document refuses it: " + fault)
          .toList();
    }
    if (status == 422
        && form(response.body())
        && refused(path, operation, request, response).isEmpty()) {
      return List.of("refused for its form, which the document allows");
    }
    return List.of();
  }

  private static boolean form(String problem) {
    JsonNode errors = JsonMapper.shared().readTree(problem).path("errors");
    return !errors.isEmpty()
        && errors
            .valueStream()
            .allMatch(
                error ->
                    !EVENT.matcher(error.path("field").asString()).matches()
                        && FORM.matcher(error.path("message").asString()).matches());
  }

  /** Why the document does not allow a request. */
  private List<String> refused(
      String path, JsonNode operation, HttpRequest request, HttpResponse<String> response) {
    List<String> faults = new ArrayList<>();
    Map<String, String> inPath = pathValues(path, request.uri().getRawPath());
    Map<String, List<String>> inQuery = queryValues(request.uri().getRawQuery());
    for (JsonNode parameter : operation.path("parameters").values()) {
      String name = parameter.path("name").asString();
      List<String> values =
          switch (parameter.path("in").asString()) {
            case "path" -> List.of(inPath.getOrDefault(name, ""));
            case "query" -> inQuery.getOrDefault(name, List.of());
            default -> request.headers().allValues(name);
          };
      faults.addAll(parameter(parameter, values));
      inQuery.remove(name);
    }
    inQuery.keySet().forEach(name -> faults.add("the parameter " + name + " is not described"));
    faults.addAll(body(operation.path("requestBody"), request, response));
    return faults;
  }

  private List<String> parameter(JsonNode parameter, List<String> values) {
    String name = parameter.path("name").asString();
    JsonNode schema = parameter.path("schema");
    if (values.isEmpty()) {
      return parameter.path("required").asBoolean(false)
          ? List.of(name + " is missing")
          : List.of();
    }
    JsonNode value = schema.has("items") ? list(schema, values) : value(schema, values.getFirst());
    if (!schema.has("items") && values.size() > 1) {
      return List.of(name + " is there twice");
    }
    return schemas.faults(schema.toString(), schema, value.toString()).stream()
        .map(fault -> name + fault)
        .toList();
  }

  private JsonNode list(JsonNode schema, List<String> values) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    values.forEach(value -> list.add(value(schema.path("items"), value)));
    return list;
  }

  private JsonNode value(JsonNode schema, String text) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    JsonNode type = resolved(schema).path("type");
    if (type.asString("").equals("integer") && text.matches("-?(0|[1-9][0-9]{0,17})")) {
      return json.numberNode(Long.parseLong(text));
    }
    return type.asString("").equals("boolean") && text.matches("true|false")
        ? json.booleanNode(Boolean.parseBoolean(text))
        : json.stringNode(text);
  }

  private List<String> body(
      JsonNode described, HttpRequest request, HttpResponse<String> response) {
    byte[] sent = SentBody.of(request);
    if (sent == null || sent.length == 0 || described.isMissingNode()) {
      return described.path("required").asBoolean(false)
              && sent != null
              && sent.length == 0
              && described.path("content").has("application/json")
              && described.path("content").size() == 1
          ? List.of("the body is missing")
          : List.of();
    }
    String type = request.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    JsonNode content = described.path("content");
    // in binary mode the media type is that of the event's data
    boolean data =
        content.has("application/cloudevents+json")
            && type.endsWith("json")
            && !type.contains("cloudevents");
    JsonNode media = content.path(data ? "application/json" : type.strip());
    if (media.isMissingNode()) {
      return content.has("*/*") ? List.of() : List.of("the media type " + type);
    }
    if (!type.contains("json")) {
      return List.of();
    }
    String json = new String(sent, UTF_8);
    return schemas.faults(
        media.toString(),
        media.path("schema"),
        response.statusCode() == 207 ? accepted(json, response.body()) : json);
  }

  /** The events of a batch that were not refused. */
  private static String accepted(String events, String results) {
    JsonNode all = JsonMapper.shared().readTree(events);
    JsonNode outcomes = JsonMapper.shared().readTree(results);
    ArrayNode accepted = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < all.size(); i++) {
      if (!outcomes.path(i).path("outcome").asString("").equals("refused")) {
        accepted.add(all.path(i));
      }
    }
    return accepted.toString();
  }

  private static Map<String, String> pathValues(String described, String path) {
    String[] names = described.split("/");
    String[] values = path.split("/");
    Map<String, String> found = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(names.length, values.length); i++) {
      if (names[i].startsWith("{")) {
        found.put(
            names[i].substring(1, names[i].length() - 1), decoded(values[i].replace("+", "%2B")));
      }
    }
    return found;
  }

  private static Map<String, List<String>> queryValues(@Nullable String query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    Stream.of(query == null ? new String[0] : query.split("&"))
        .filter(part -> !part.isEmpty())
        .forEach(
            part -> {
              String[] pair = part.split("=", 2);
              List<String> given =
                  values.computeIfAbsent(decoded(pair[0]), name -> new ArrayList<>());
              if (pair.length == 2 && !pair[1].isEmpty()) {
                given.add(decoded(pair[1]));
              }
            });
    return values;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }

  private JsonNode resolved(JsonNode schema) {
    JsonNode reference = schema.path("$ref");
    return reference.isMissingNode() ? schema : document.at(reference.asString().substring(1));
  }
}
