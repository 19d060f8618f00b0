package org.cairncrm.customers;

import org.cairncrm.testing.ModuleSamples;
import org.cairncrm.testing.Samples;

/** Valid calls of the routes of customers. */
class CustomerSamples implements ModuleSamples {
  @Override
  public void addTo(Samples samples) {
    samples.id("customers", () -> samples.make("/api/customers", customer(samples)));
    samples.body("POST /api/customers", () -> customer(samples));
    samples.body("PUT /api/customers/{id}", () -> profile(samples) + "}");
    samples.body("POST /api/customer-attributes", () -> attribute(samples));
    samples.conflictsWith("POST /api/customers", "{\"name\":\"Other\"}");
    samples.conflictsWith("POST /api/customer-attributes", "{\"type\":\"text\"}");
  }

  private static String customer(Samples samples) {
    return profile(samples)
        + ","
        + samples.origin()
        + ",\"registeredAt\":\"2026-01-05T08:00:00Z\"}";
  }

  private static String profile(Samples samples) {
    return """
    {"name":"Zofia Nowak","language":"pl","country":"PL","city":"Łódź",\
    "emails":["%s@example.org"],"phones":["+48 22 123 45 67"],"attributes":{}\
    """
        .formatted(samples.next());
  }

  private static String attribute(Samples samples) {
    return "{\"name\":\"a%s\",\"label\":\"Shoe size\",\"type\":\"number\"}"
        .formatted(samples.next().replaceAll("bad-input|-", ""));
  }
}
