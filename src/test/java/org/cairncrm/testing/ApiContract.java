package org.cairncrm.testing;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the OpenAPI document promises of each request and response. Whatever the document does not
 * mention is a fault: an operation, a status, a media type, a header, a field.
 */
public final class ApiContract {
  private static final Pattern PARAMETER = Pattern.compile("\\{[^/]+}");

  /** Headers of HTTP itself and of the browser's protection, which no operation defines. */
  private static final Set<String> GENERAL =
      Set.of(
          "allow",
          "accept",
          "cache-control",
          "connection",
          "content-length",
          "content-type",
          "date",
          "expires",
          "keep-alive",
          "pragma",
          "set-cookie",
          "transfer-encoding",
          "vary");

  private final JsonNode document;
  private final ContractSchemas schemas;
  private final RequestContract requests;
  private final Map<String, Pattern> paths = new ConcurrentHashMap<>();

  public ApiContract(String json) {
    document = JsonMapper.shared().readTree(json);
    schemas = new ContractSchemas(document);
    requests = new RequestContract(document, schemas);
    document
        .path("paths")
        .properties()
        .forEach(path -> paths.put(path.getKey(), form(path.getKey())));
  }

  private static Pattern form(String path) {
    return Pattern.compile(
        Stream.of(PARAMETER.split(path + "/"))
            .map(Pattern::quote)
            .collect(java.util.stream.Collectors.joining("[^/]+"))
            .replaceAll("/\\\\E$", "\\\\E"));
  }

  /** Fails when a response is not as the document has it. */
  public void check(HttpResponse<String> response) {
    List<String> faults = faults(response);
    if (!faults.isEmpty()) {
      throw new AssertionError(
          "%s %s answers %d against the OpenAPI document:%n  %s%n  %s"
              .formatted(
                  response.request().method(),
                  response.request().uri().getRawPath(),
                  response.statusCode(),
                  String.join("\n  ", faults),
                  start(response.body())));
    }
  }

  /** Whether a response is one of the API: not of a page, nor the document itself. */
  static boolean concerns(HttpResponse<String> response) {
    String path = response.request().uri().getRawPath();
    return path.startsWith("/api/")
        && !path.startsWith("/api/openapi")
        && !path.startsWith("/api/docs")
        && !path.startsWith("/api/swagger-ui");
  }

  /** What is wrong with a response; empty when nothing is. */
  public List<String> faults(HttpResponse<String> response) {
    String path = response.request().uri().getRawPath();
    String method = response.request().method();
    String described = described(path);
    JsonNode operation =
        document
            .path("paths")
            .path(described)
            .path(method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT));
    if (operation.isMissingNode()) {
      return unknown(response);
    }
    JsonNode answer =
        resolved(operation.path("responses").path(Integer.toString(response.statusCode())));
    if (answer.isMissingNode()) {
      return List.of("the status " + response.statusCode() + " is not described");
    }
    List<String> faults = new ArrayList<>(headers(answer, response.headers()));
    if (!method.equals("HEAD")) {
      body(answer.path("content"), response, faults);
      faults.addAll(requests.faults(described, operation, response));
    }
    return faults;
  }

  /** What is wrong with the examples of requests and responses; empty when nothing is. */
  public List<String> faultsOfExamples() {
    List<String> faults = new ArrayList<>();
    examples(document.path("paths"), "", faults);
    examples(document.path("components").path("responses"), "", faults);
    return faults;
  }

  private void examples(JsonNode node, String at, List<String> faults) {
    if (node.has("schema") && node.has("example") && !node.has("name")) {
      schemas
          .faults(
              node.path("schema").toString(), node.path("schema"), node.path("example").toString())
          .forEach(fault -> faults.add(at + " " + fault));
      return;
    }
    node.properties().forEach(part -> examples(part.getValue(), at + " " + part.getKey(), faults));
  }

  /**
   * An address or method that the document does not have is refused by a problem. Only what a
   * client asks before it knows any operation, by OPTIONS, is answered.
   */
  private List<String> unknown(HttpResponse<String> response) {
    if (response.request().method().equals("OPTIONS") && response.body().isEmpty()) {
      return List.of();
    }
    if (response.statusCode() < 400) {
      return List.of("the operation is not described");
    }
    return response.request().method().equals("HEAD")
        ? List.of()
        : schemas.faults("Problem", problem(), response.body());
  }

  private JsonNode problem() {
    return JsonMapper.shared().createObjectNode().put("$ref", "#/components/schemas/Problem");
  }

  /** The path as the document writes it; empty if there is none. */
  private String described(String path) {
    return paths.entrySet().stream()
        .filter(form -> form.getValue().matcher(path).matches())
        .map(Map.Entry::getKey)
        .min(java.util.Comparator.comparing(form -> form.replace('{', '~')))
        .orElse("");
  }

  private static List<String> headers(JsonNode described, HttpHeaders headers) {
    var known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    List<String> faults = new ArrayList<>();
    for (var header : described.path("headers").properties()) {
      known.add(header.getKey());
      if (header.getValue().path("required").asBoolean(false)
          && headers.firstValue(header.getKey()).isEmpty()) {
        faults.add("the header " + header.getKey() + " is missing");
      }
    }
    headers.map().keySet().stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .filter(name -> !general(name) && !known.contains(name))
        .forEach(name -> faults.add("the header " + name + " is not described"));
    return faults;
  }

  private static boolean general(String name) {
    return GENERAL.contains(name)
        || name.startsWith("x-")
        || name.startsWith("content-security-")
        || name.startsWith("referrer-")
        || name.startsWith("permissions-")
        || name.startsWith("cross-origin-")
        || name.startsWith("strict-transport-");
  }

  private void body(JsonNode content, HttpResponse<String> response, List<String> faults) {
    String type = response.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    if (response.body().isEmpty()) {
      if (!content.isMissingNode()) {
        faults.add("the body is missing");
      }
      return;
    }
    JsonNode media = content.path(type);
    if (media.isMissingNode()) {
      faults.add("the media type " + type + " is not described");
    } else if (type.equals("application/json") || type.endsWith("+json")) {
      faults.addAll(schemas.faults(media.toString(), media.path("schema"), response.body()));
    }
  }

  private JsonNode resolved(JsonNode node) {
    JsonNode reference = node.path("$ref");
    return reference.isMissingNode() ? node : document.at(reference.asString().substring(1));
  }

  private static String start(String body) {
    return body.substring(0, Math.min(600, body.length()));
  }
}
