package org.cairncrm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Valid events of every type that is taken in. */
final class EventSamples {
  private static final Map<String, String> FACTS =
      Map.of(
          "cart-abandoned",
          "{\"items\":4,\"value\":{\"amount\":\"62.40\",\"currency\":\"EUR\"}}",
          "complaint-received",
          "{\"complaint\":\"C-7\",\"about\":\"goods\",\"words\":\"The mug is broken\"}",
          "complaint-resolved",
          "{\"complaint\":\"C-7\",\"accepted\":true}",
          "renewal-due",
          "{\"plan\":\"tea\",\"until\":\"2027-03-02T00:00:00Z\"}",
          "subscription-started",
          "{\"plan\":\"tea\",\"until\":\"2027-03-02T00:00:00Z\"}",
          "subscription-cancelled",
          "{\"plan\":\"tea\",\"reason\":\"I moved\"}",
          "subscription-renewed",
          """
          {"plan":"tea","until":"2027-03-02T00:00:00Z","automatic":true,"times":2,"extras":["mug"],\
          "price":{"amount":"9.50","currency":"EUR"},"reason":"I like the chamomile"}\
          """);

  private static final String RETURNS = "POST /api/orders/{id}/returns";

  private final ApiDocument api;
  private final SampleCalls samples;

  EventSamples(ApiDocument api, SampleCalls samples) {
    this.api = api;
    this.samples = samples;
  }

  /** Each for the first time. */
  List<EventSample> all() {
    return List.of(
        fact("cart-abandoned"),
        fact("subscription-renewed"),
        fact("complaint-received"),
        fact("complaint-resolved"),
        fact("renewal-due"),
        fact("subscription-started"),
        fact("subscription-cancelled"),
        record("customer-registered", "POST /api/customers", null),
        record("order-placed", "POST /api/orders", null),
        moved(),
        ofOrder("shipment-handed-over", "POST /api/orders/{id}/shipments", "orders"),
        ofOrder("order-cancelled", "POST /api/orders/{id}/cancellation", "orders"),
        ofOrder("order-returned", RETURNS, RETURNS),
        ofOrder("promise-changed", "POST /api/orders/{id}/promise-changes", "orders"),
        record(
            "credit-note-issued", "POST /api/customers/{id}/credit-notes", samples.id("customers")),
        record(
            "interaction-recorded",
            "POST /api/customers/{id}/interactions",
            samples.id("customers")));
  }

  /** What another route takes as its body. */
  private EventSample record(String type, String route, @Nullable String subject) {
    ObjectNode data = read(samples.body(route));
    return new EventSample(
        attributes(type, subject),
        data,
        BadBodies.json(api, type, data, api.operation(route).body()));
  }

  /**
   * @param of what there is an id of: an order of which that may be told
   */
  private EventSample ofOrder(String type, String route, String of) {
    ObjectNode data = read(samples.body(route));
    ObjectNode order = read(samples.placed(samples.id(of)));
    data.putObject("order")
        .put("source", order.path("source").asString())
        .put("externalId", order.path("externalId").asString());
    EventSample told =
        new EventSample(
            attributes(type, null),
            data,
            BadBodies.json(api, type, data, api.operation(route).body()));
    ObjectNode unknown = data.deepCopy();
    ((ObjectNode) unknown.path("order")).put("externalId", samples.next());
    told.bad().add(new BadJson("of no order", unknown.toString().getBytes(UTF_8), null));
    return told;
  }

  private EventSample moved() {
    EventSample moved = record("shipment-moved", "POST /api/shipment-updates", null);
    ObjectNode unknown = moved.data().deepCopy();
    ((ObjectNode) unknown.path("shipment")).put("externalId", samples.next());
    moved.bad().add(new BadJson("of no shipment", unknown.toString().getBytes(UTF_8), null));
    return moved;
  }

  private EventSample fact(String name) {
    ObjectNode data = read(FACTS.get(name));
    ApiDocument declared = new ApiDocument(declaration(name));
    List<BadJson> bad = BadBodies.json(declared, name, data, declared.root());
    return new EventSample(
        attributes(name, samples.id("customers")),
        data,
        bad.stream().filter(EventSamples::ofNoPossibleDay).toList());
  }

  /** The day that a fact is about may lie as far off as it likes. */
  private static boolean ofNoPossibleDay(BadJson bad) {
    return !bad.what().matches(".*\"(1066-10-14|9999-12-31|0000-01-01)T.*");
  }

  private static String declaration(String fact) {
    try (Reader yaml = Files.newBufferedReader(Path.of("journey-maps/facts", fact + ".yaml"))) {
      Map<String, Object> declared = new Yaml().load(yaml);
      return JsonMapper.shared().writeValueAsString(declared.get("schema"));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private ObjectNode attributes(String type, @Nullable String subject) {
    ObjectNode attributes = JsonMapper.shared().createObjectNode();
    attributes.put("specversion", "1.0").put("id", samples.next()).put("source", "shop");
    attributes.put("type", type).put("time", "2026-03-01T10:00:00Z");
    if (subject != null) {
      attributes.put("subject", subject);
    }
    return attributes.put("datacontenttype", "application/json");
  }

  private static ObjectNode read(String json) {
    return (ObjectNode) JsonMapper.shared().readTree(json);
  }
}
