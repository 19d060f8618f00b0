package org.cairncrm;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.cairncrm.ApiDocument.Operation;
import org.cairncrm.testing.Http;
import org.cairncrm.work.Worker;
import org.jooq.DSLContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * A customer to whom everything has happened, and calls of all operations on what there is then.
 */
final class ExampleStory {
  private static final int MOST_ITEMS = 2;
  private static final Pattern MADE_UP = Pattern.compile("bad-input-[0-9a-f]{8}-([0-9]+)");
  private static final Pattern TOKEN = Pattern.compile("(system:)?test [0-9a-f-]{36}");

  private final Http system;
  private final SampleCalls samples;
  private final String customer;

  ExampleStory(Http system, Worker worker, DSLContext sql) {
    this.system = system;
    samples = new SampleCalls(system, sql);
    make("/api/customer-attributes", samples.body("POST /api/customer-attributes"));
    customer = make("/api/customers", samples.body("POST /api/customers")).path("id").asString();
    String first = order();
    order();
    String third = order();
    make("/api/customers/" + customer + "/interactions", body("/api/customers/{id}/interactions"));
    make("/api/customers/" + customer + "/credit-notes", body("/api/customers/{id}/credit-notes"));
    deliver(first);
    String late = parcel(third);
    make(
        "/api/shipments/" + late + "/updates",
        "{\"source\":\"dhl\",\"externalId\":\"u-9\",\"kind\":\"new-estimate\",\"estimatedOn\":\"2026-03-20\",\"note\":\"Snow"
            + " on the pass\"}");
    make("/api/orders/" + first + "/returns", body("/api/orders/{id}/returns"));
    samples.body("POST /api/stuck-due-rows/retry");
    samples.id("parked-reactions");
    worker.sweep();
  }

  private String order() {
    String order =
        samples
            .body("POST /api/orders")
            .replaceAll("\"customerId\":\"[^\"]*\"", "\"customerId\":\"" + customer + '"');
    return make("/api/orders", order).path("id").asString();
  }

  private String parcel(String order) {
    return make("/api/orders/" + order + "/shipments", body("/api/orders/{id}/shipments"))
        .path("id")
        .asString();
  }

  private void deliver(String order) {
    make(
        "/api/shipments/" + parcel(order) + "/updates",
        "{\"source\":\"dhl\",\"externalId\":\"u-1\",\"kind\":\"delivered\"}");
  }

  private String body(String path) {
    return samples.body("POST " + path);
  }

  private JsonNode make(String path, String json) {
    HttpResponse<String> answer = system.post(path, json);
    if (answer.statusCode() / 100 != 2) {
      throw new AssertionError(path + " answers " + answer.body());
    }
    return read(answer.body());
  }

  private static JsonNode read(String json) {
    return Objects.requireNonNull(JsonMapper.shared().readTree(json));
  }

  /** The parameters, the request and the response of one call. */
  Map<String, Object> of(Operation operation) {
    ApiCall call = samples.of(operation);
    if (operation.method().equals("GET") && operation.path().startsWith("/api/customers/{")) {
      call = call.withPath(operation.path().contains("{id}") ? "id" : "customer", customer);
    }
    Map<String, Object> example = new LinkedHashMap<>();
    Map<String, String> parameters = new LinkedHashMap<>(call.path());
    parameters.putAll(call.query());
    if (!parameters.isEmpty()) {
      example.put("parameters", parameters);
    }
    if (call.body() != null && !operation.file()) {
      example.put("request", read(new String(call.body(), StandardCharsets.UTF_8)));
    }
    HttpResponse<String> answer = call.by(system);
    if (answer.headers().firstValue("Content-Type").orElse("").contains("json")) {
      JsonNode body = read(answer.body());
      shorten(body);
      example.put("responses", Map.of(answer.statusCode(), body));
    }
    return example;
  }

  private static void shorten(JsonNode node) {
    node.values().forEach(ExampleStory::shorten);
    if (node instanceof ArrayNode list && list.size() > 0 && list.path(0).isObject()) {
      while (list.size() > MOST_ITEMS) {
        list.remove(list.size() - 1);
      }
    }
  }

  /** By the names of the responses that carry them. */
  Map<String, Object> problems() {
    Map<String, Object> problems = new LinkedHashMap<>();
    problems.put("NotFound", read(system.get("/api/orders/" + customer).body()));
    problems.put(
        "Invalid", read(system.post("/api/customers/" + customer + "/interactions", "{}").body()));
    problems.put("Unreadable", read(system.post("/api/orders", "{").body()));
    return problems;
  }

  /** With names that a reader understands instead of those that tests make up. */
  static String plain(String json) {
    String named = MADE_UP.matcher(json).replaceAll("a-$1");
    return TOKEN.matcher(named).replaceAll("$1shop");
  }
}
