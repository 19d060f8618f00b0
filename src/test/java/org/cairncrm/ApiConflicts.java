package org.cairncrm;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cairncrm.ApiDocument.Operation;
import org.cairncrm.testing.Http;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Calls that conflict with what there is: for each operation that describes the status 409. */
final class ApiConflicts {
  /** What differs when a fact is sent again under its source and external id. */
  private static final Map<String, String> DIFFERENT =
      Map.ofEntries(
          Map.entry("POST /api/customers", "{\"name\":\"Other\"}"),
          Map.entry("POST /api/customer-attributes", "{\"type\":\"text\"}"),
          Map.entry("POST /api/customers/{id}/interactions", "{\"subject\":\"Other\"}"),
          Map.entry("POST /api/customers/{id}/credit-notes", "{\"amount\":\"1.00\"}"),
          Map.entry("POST /api/orders", "{\"number\":\"other\"}"),
          Map.entry("POST /api/orders/{id}/shipments", "{\"carrier\":\"Other\"}"),
          Map.entry("POST /api/orders/{id}/cancellation", "{\"reason\":\"Other\"}"),
          Map.entry("POST /api/orders/{id}/returns", "{\"reason\":\"Other\"}"),
          Map.entry("POST /api/shipments/{id}/updates", "{\"note\":\"Other\"}"),
          Map.entry("POST /api/shipment-updates", "{\"note\":\"Other\"}"),
          Map.entry("POST /api/events", "{\"time\":\"2026-02-01T10:00:00Z\"}"));

  /** What can be done only once. */
  private static final Set<String> ONCE =
      Set.of(
          "POST /api/tokens",
          "POST /api/people",
          "POST /api/tokens/{id}/restriction",
          "POST /api/parked-reactions/{id}/dismissal",
          "POST /api/imports/{id}/start",
          "POST /api/loyalty-programmes",
          "POST /api/loyalty-programmes/{name}/versions",
          "POST /api/loyalty-programmes/{name}/retirement",
          "POST /api/journey-maps",
          "POST /api/journey-maps/{name}/versions",
          "POST /api/journey-maps/{name}/retirement");

  private final ApiSamples samples;
  private final Http system;

  ApiConflicts(ApiSamples samples, Http system) {
    this.samples = samples;
    this.system = system;
  }

  /** The status of the second of two calls, which conflicts with the first. */
  int of(Operation operation) {
    ApiCall call = samples.of(operation);
    String name = operation.toString();
    if (name.equals("POST /api/people/{username}/password-link")) {
      call = call.withHeader("Idempotency-Key", samples.next());
    } else if (name.startsWith("POST /api/imports/{id}/") && !name.endsWith("start")) {
      return call.withPath("id", samples.id("imports")).by(system).statusCode();
    } else if (name.contains(" /api/imports/{id}") && !name.startsWith("POST")) {
      String started = samples.id("POST /api/imports/{id}/pause");
      return call.withPath("id", started).by(system).statusCode();
    } else if (!ONCE.contains(name) && !DIFFERENT.containsKey(name)) {
      throw new AssertionError(
          name + " describes 409: add to org.cairncrm.ApiConflicts what it conflicts with");
    }
    call.by(system);
    return changed(call, DIFFERENT.getOrDefault(name, "{}")).by(system).statusCode();
  }

  private static ApiCall changed(ApiCall call, String difference) {
    if (call.body() == null) {
      return call;
    }
    var json = JsonMapper.shared();
    var body = (ObjectNode) Objects.requireNonNull(json.readTree(call.body()));
    body.setAll((ObjectNode) Objects.requireNonNull(json.readTree(difference)));
    return call.withBody(body.toString().getBytes(StandardCharsets.UTF_8));
  }
}
