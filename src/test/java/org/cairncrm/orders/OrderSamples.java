package org.cairncrm.orders;

import org.cairncrm.testing.ModuleSamples;
import org.cairncrm.testing.Samples;
import org.jspecify.annotations.Nullable;

/** Valid calls of the routes of orders. */
class OrderSamples implements ModuleSamples {
  private static final String LINE = "\"lines\":[{\"line\":1,\"quantity\":1}]";

  @Override
  public void addTo(Samples samples) {
    samples.id("orders", () -> order(samples));
    samples.id("shipments", () -> shipment(samples, order(samples)));
    samples.id("POST /api/orders/{id}/returns", () -> delivered(samples));
    samples.body("POST /api/orders", () -> newOrder(samples, samples.id("customers")));
    samples.body("POST /api/orders/{id}/shipments", () -> newShipment(samples));
    samples.body(
        "POST /api/orders/{id}/cancellation",
        () -> "{" + samples.origin() + "," + LINE + ",\"reason\":\"Late\"}");
    samples.body("POST /api/orders/{id}/returns", () -> "{" + samples.origin() + "," + LINE + "}");
    samples.body(
        "POST /api/customers/{id}/credit-notes",
        () ->
            "{"
                + samples.origin()
                + ",\"amount\":\"27.50\",\"currency\":\"GBP\",\"reason\":\"Broken\"}");
    samples.body(
        "POST /api/shipments/{id}/updates", () -> update(samples, "in-transit", null) + "}");
    samples.body("POST /api/shipment-updates", () -> carrierUpdate(samples));
    samples.body(
        "POST /api/orders/{id}/promise-changes",
        () ->
            "{"
                + samples.origin()
                + ",\"promisedOn\":\"2026-03-09\",\"reason\":\"The customer is away\"}");
    samples.conflictsWith("POST /api/orders", "{\"number\":\"other\"}");
    samples.conflictsWith("POST /api/orders/{id}/shipments", "{\"carrier\":\"Other\"}");
    samples.conflictsWith("POST /api/orders/{id}/cancellation", "{\"reason\":\"Other\"}");
    samples.conflictsWith("POST /api/orders/{id}/returns", "{\"reason\":\"Other\"}");
    samples.conflictsWith("POST /api/orders/{id}/promise-changes", "{\"reason\":\"Other\"}");
    samples.conflictsWith("POST /api/customers/{id}/credit-notes", "{\"amount\":\"1.00\"}");
    samples.conflictsWith("POST /api/shipments/{id}/updates", "{\"note\":\"Other\"}");
    samples.conflictsWith("POST /api/shipment-updates", "{\"note\":\"Other\"}");
  }

  private static String order(Samples samples) {
    return samples.make("/api/orders", newOrder(samples, samples.id("customers")));
  }

  private static String delivered(Samples samples) {
    String order = order(samples);
    samples.make(
        "/api/shipments/" + shipment(samples, order) + "/updates",
        update(samples, "delivered", null) + "}");
    return order;
  }

  private static String shipment(Samples samples, String order) {
    return samples.make("/api/orders/" + order + "/shipments", newShipment(samples));
  }

  private static String newOrder(Samples samples, String customer) {
    return """
    {"customerId":"%s",%s,"currency":"EUR","promisedOn":"2026-03-05",\
    "discounts":[{"code":"WELCOME","amount":"1.00"}],\
    "lines":[{"sku":"mug","name":"Mug","quantity":2,"unitPrice":"12.50"}]}\
    """
        .formatted(customer, samples.origin());
  }

  private static String newShipment(Samples samples) {
    return "{%s,\"carrier\":\"DHL\",\"estimatedOn\":\"2026-03-04\",%s}"
        .formatted(samples.origin(), LINE);
  }

  private static String update(Samples samples, String kind, @Nullable String day) {
    return "{%s,\"kind\":\"%s\"%s"
        .formatted(samples.origin(), kind, day == null ? "" : ",\"estimatedOn\":\"" + day + '"');
  }

  private static String carrierUpdate(Samples samples) {
    String reference = samples.next();
    samples.make(
        "/api/orders/" + order(samples) + "/shipments",
        "{\"source\":\"dhl\",\"externalId\":\"%s\",\"carrier\":\"DHL\"}".formatted(reference));
    return update(samples, "in-transit", null)
        + ",\"shipment\":{\"source\":\"dhl\",\"externalId\":\"%s\"}}".formatted(reference);
  }
}
