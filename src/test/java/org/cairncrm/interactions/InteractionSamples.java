package org.cairncrm.interactions;

import org.cairncrm.testing.ModuleSamples;
import org.cairncrm.testing.Samples;

/** Valid calls of the routes of contacts. */
class InteractionSamples implements ModuleSamples {
  private static final String CONTACTS = "POST /api/customers/{id}/interactions";

  @Override
  public void addTo(Samples samples) {
    samples.id(
        "interactions",
        () ->
            samples.make(
                "/api/customers/" + samples.id("customers") + "/interactions", contact(samples)));
    samples.body(CONTACTS, () -> contact(samples));
    samples.conflictsWith(CONTACTS, "{\"subject\":\"Other\"}");
    samples.body(
        "PUT /api/interactions/{id}",
        () ->
            "{\"channel\":\"email\",\"direction\":\"inbound\",\"subject\":\"Where is my order?\","
                + "\"at\":\"2026-03-02T09:30:00Z\",\"reason\":\"It was an e-mail\"}");
    samples.once("POST /api/interactions/{id}/answer-waiver");
  }

  private static String contact(Samples samples) {
    return "{%s,\"channel\":\"phone\",\"direction\":\"inbound\",\"subject\":\"Where is it?\"}"
        .formatted(samples.origin());
  }
}
