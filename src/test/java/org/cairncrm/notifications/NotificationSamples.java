package org.cairncrm.notifications;

import org.cairncrm.testing.ModuleSamples;
import org.cairncrm.testing.Samples;

/** Valid calls of the routes of notifications. */
class NotificationSamples implements ModuleSamples {
  @Override
  public void addTo(Samples samples) {
    samples.id("notifications", () -> notification(samples));
  }

  private static String notification(Samples samples) {
    String customer = samples.id("customers");
    String order =
        samples.make(
            "/api/orders",
            """
            {"customerId":"%s",%s,"currency":"EUR","promisedOn":"2026-03-05",\
            "lines":[{"sku":"mug","name":"Mug","quantity":2,"unitPrice":"12.50"}]}\
            """
                .formatted(customer, samples.origin()));
    String shipment =
        samples.make(
            "/api/orders/" + order + "/shipments",
            "{%s,\"carrier\":\"DHL\",\"estimatedOn\":\"2026-03-04\"}".formatted(samples.origin()));
    samples.make(
        "/api/shipments/" + shipment + "/updates",
        "{%s,\"kind\":\"new-estimate\",\"estimatedOn\":\"2026-03-20\"}"
            .formatted(samples.origin()));
    return samples.first("/api/customers/" + customer + "/notifications");
  }
}
