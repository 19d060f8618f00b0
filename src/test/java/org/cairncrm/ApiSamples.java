package org.cairncrm;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairncrm.ApiDocument.Operation;
import org.cairncrm.ApiDocument.Parameter;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.TestClock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Valid calls of every operation: what the description cannot say, such as which orders there are.
 */
final class ApiSamples {
  private static final Pattern PATH_PARAMETER = Pattern.compile("/([^/{]+)/\\{([^}]+)}");

  private static final String LINES =
      "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

  private final Http system;
  private final Map<String, Supplier<String>> ids = new LinkedHashMap<>();
  private final Map<String, Supplier<String>> bodies = new LinkedHashMap<>();
  private final String mark = UUID.randomUUID().toString().substring(0, 8) + "-";
  private int made;

  ApiSamples(Http system, SampleRows rows) {
    this.system = system;
    DocumentSamples.all(system).forEach(samples -> samples.addTo(ids, bodies));
    ids.put("parked-reactions", () -> rows.parked(customer()));
    bodies.put("POST /api/parked-reactions/{id}/dismissal", () -> "{\"reason\":\"It was a test\"}");
    bodies.put("POST /api/stuck-due-rows/retry", () -> rows.stuck(customer()));
    ids.put("POST /api/tokens/{id}/restriction", rows::unrestrictedToken);
    bodies.put("POST /api/tokens/{id}/restriction", () -> "{\"sources\":[\"shop\"]}");
    ids.put("customers", this::customer);
    ids.put("orders", this::order);
    ids.put("shipments", () -> shipment(order()));
    ids.put("interactions", this::interaction);
    ids.put("tokens", () -> make("/api/tokens", token()).path("token").path("id").asString());
    ids.put("people", () -> make("/api/people", person()).path("username").asString());
    ids.put("books-checks", () -> make("/api/loyalty/books-checks", null).path("id").asString());
    ids.put("events", () -> first("/api/customers/" + customer() + "/history"));
    ids.put("notifications", this::notification);
    ids.put("imports", this::filledImport);
    ids.put("files", () -> "lines");
    ids.put("POST /api/imports/{id}/pause", this::startedImport);
    ids.put("POST /api/imports/{id}/cancellation", this::startedImport);
    ids.put("POST /api/imports/{id}/resumption", this::pausedImport);
    bodies.put("POST /api/imports", () -> "{\"mapping\":\"online-retail\"}");
    bodies.put("PUT /api/imports/{id}/files/{file}", () -> LINES);
    ids.put("journeys", () -> "online-purchase");
    ids.put("stages", () -> "first-order");
    ids.put("POST /api/orders/{id}/returns", this::deliveredOrder);
    bodies.put("POST /api/customers", this::newCustomer);
    bodies.put("PUT /api/customers/{id}", () -> profile() + "}");
    bodies.put("POST /api/customer-attributes", this::attribute);
    bodies.put("POST /api/customers/{id}/interactions", this::contact);
    bodies.put("POST /api/orders", () -> order(customer()));
    bodies.put("POST /api/orders/{id}/shipments", this::parcel);
    bodies.put(
        "POST /api/orders/{id}/cancellation",
        () -> "{" + origin() + ",\"lines\":[{\"line\":1,\"quantity\":1}],\"reason\":\"Late\"}");
    bodies.put(
        "POST /api/orders/{id}/returns",
        () -> "{" + origin() + ",\"lines\":[{\"line\":1,\"quantity\":1}]}");
    bodies.put(
        "POST /api/customers/{id}/credit-notes",
        () -> "{" + origin() + ",\"amount\":\"27.50\",\"currency\":\"GBP\",\"reason\":\"Broken\"}");
    bodies.put("POST /api/shipments/{id}/updates", () -> update("in-transit", null) + "}");
    bodies.put("POST /api/shipment-updates", this::carrierUpdate);
    bodies.put("POST /api/events", this::cart);
    bodies.put("POST /api/tokens", this::token);
    bodies.put("POST /api/people", this::person);
    bodies.put("PUT /api/people/{username}", () -> "{\"name\":\"Anna\",\"role\":\"agent\"}");
  }

  /** A call that must be accepted, on things of its own. */
  ApiCall of(Operation operation) {
    Supplier<String> body = bodies.get(operation.toString());
    if (operation.body() != null && body == null) {
      throw new AssertionError(
          operation + " is new: add a valid body of it to org.cairncrm.ApiSamples");
    }
    var call =
        new ApiCall(
            operation,
            path(operation),
            Map.of(),
            Map.of(),
            body == null || operation.body() == null ? null : bytes(body.get()));
    if (call.body() != null) {
      call = call.withHeader("Content-Type", operation.type());
    }
    for (Parameter parameter : operation.parameters()) {
      if (parameter.name().equals("If-Match")) {
        call = call.withHeader("If-Match", "\"1\"");
      }
    }
    if (operation.toString().equals("GET /api/orders")) {
      String name = next();
      make("/api/orders", order(customer()).replaceAll("\"externalId\":\"[^\"]*\"", ext(name)));
      call = call.withQuery("source", "shop").withQuery("externalId", name);
    }
    return call;
  }

  /** A valid body of an operation, on things of its own. */
  String body(String operation) {
    return Objects.requireNonNull(bodies.get(operation)).get();
  }

  /** The id of something new, such as of one of the customers. */
  String id(String of) {
    return Objects.requireNonNull(ids.get(of)).get();
  }

  /** The order of that id, as JSON. */
  String placed(String id) {
    return system.get("/api/orders/" + id).body();
  }

  private Map<String, String> path(Operation operation) {
    Map<String, String> values = new LinkedHashMap<>();
    Matcher parameter = PATH_PARAMETER.matcher(operation.path());
    while (parameter.find()) {
      Supplier<String> id = ids.getOrDefault(operation.toString(), ids.get(parameter.group(1)));
      if (id == null) {
        throw new AssertionError(
            operation
                + " is new: tell org.cairncrm.ApiSamples how to make one of "
                + parameter.group(1));
      }
      values.put(parameter.group(2), id.get());
    }
    return values;
  }

  private String filledImport() {
    String id = make("/api/imports", "{\"mapping\":\"online-retail\"}").path("id").asString();
    system.put(
        "/api/imports/" + id + "/files/lines", LINES, "Content-Type", "application/octet-stream");
    return id;
  }

  private String startedImport() {
    String id = filledImport();
    make("/api/imports/" + id + "/start", null);
    return id;
  }

  private String pausedImport() {
    String id = startedImport();
    make("/api/imports/" + id + "/pause", null);
    return id;
  }

  private String customer() {
    return make("/api/customers", newCustomer()).path("id").asString();
  }

  private String order() {
    return make("/api/orders", order(customer())).path("id").asString();
  }

  private String shipment(String order) {
    return make("/api/orders/" + order + "/shipments", parcel()).path("id").asString();
  }

  private String deliveredOrder() {
    String order = order();
    make("/api/shipments/" + shipment(order) + "/updates", update("delivered", null) + "}");
    return order;
  }

  private String interaction() {
    return make("/api/customers/" + customer() + "/interactions", contact()).path("id").asString();
  }

  private String notification() {
    String customer = customer();
    String order = make("/api/orders", order(customer)).path("id").asString();
    make(
        "/api/shipments/" + shipment(order) + "/updates",
        update("new-estimate", "2026-03-20") + "}");
    return first("/api/customers/" + customer + "/notifications");
  }

  private String newCustomer() {
    return profile() + "," + origin() + ",\"registeredAt\":\"2026-01-05T08:00:00Z\"}";
  }

  private String profile() {
    return """
    {"name":"Zofia Nowak","language":"pl","country":"PL","city":"Łódź",\
    "emails":["%s@example.org"],"phones":["+48 22 123 45 67"],"attributes":{}\
    """
        .formatted(next());
  }

  private String order(String customer) {
    return """
    {"customerId":"%s",%s,"currency":"EUR","promisedOn":"2026-03-05",\
    "discounts":[{"code":"WELCOME","amount":"1.00"}],\
    "lines":[{"sku":"mug","name":"Mug","quantity":2,"unitPrice":"12.50"}]}\
    """
        .formatted(customer, origin());
  }

  private String parcel() {
    return "{%s,\"carrier\":\"DHL\",\"estimatedOn\":\"2026-03-04\",\"lines\":[{\"line\":1,\"quantity\":1}]}"
        .formatted(origin());
  }

  private String update(String kind, @Nullable String day) {
    return "{%s,\"kind\":\"%s\"%s"
        .formatted(origin(), kind, day == null ? "" : ",\"estimatedOn\":\"" + day + '"');
  }

  private String carrierUpdate() {
    String reference = next();
    make(
        "/api/orders/" + order() + "/shipments",
        "{\"source\":\"dhl\",%s,\"carrier\":\"DHL\"}".formatted(ext(reference)));
    return update("in-transit", null)
        + ",\"shipment\":{\"source\":\"dhl\",%s}}".formatted(ext(reference));
  }

  private String contact() {
    return "{%s,\"channel\":\"phone\",\"direction\":\"inbound\",\"subject\":\"Where is it?\"}"
        .formatted(origin());
  }

  private String cart() {
    return """
    {"specversion":"1.0","id":"%s","source":"shop","type":"cart-abandoned","subject":"%s",\
    "time":"2026-03-01T10:00:00Z","datacontenttype":"application/json",\
    "data":{"items":4,"value":{"amount":"62.40","currency":"EUR"}}}\
    """
        .formatted(next(), customer());
  }

  private String attribute() {
    return "{\"name\":\"a%s\",\"label\":\"Shoe size\",\"type\":\"number\"}"
        .formatted(mark.replace("-", "") + ++made);
  }

  private String token() {
    return "{\"name\":\"%s\",\"scopes\":[\"orders:read\"],\"sources\":[\"shop\"],\"expiresAt\":\"%s\"}"
        .formatted(next(), TestClock.START.plusSeconds(86_400));
  }

  private String person() {
    return "{\"username\":\"%s\",\"name\":\"Anna\",\"role\":\"agent\"}".formatted(next());
  }

  private String origin() {
    return "\"source\":\"shop\"," + ext(next());
  }

  private static String ext(String name) {
    return "\"externalId\":\"" + name + '"';
  }

  /** A name that nothing had before. */
  String next() {
    return "bad-input-" + mark + ++made;
  }

  private String first(String list) {
    JsonNode page = read(system.get(list));
    return page.path("items").path(0).path("id").asString();
  }

  private JsonNode make(String path, @Nullable String json) {
    return read(system.send("POST", path, json));
  }

  private static JsonNode read(HttpResponse<String> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw new AssertionError(answer.request().uri() + " answers " + answer.body());
    }
    return Objects.requireNonNull(JsonMapper.shared().readTree(answer.body()));
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
