package org.cairncrm.offers;

import org.cairncrm.testing.ModuleSamples;
import org.cairncrm.testing.Samples;
import org.jspecify.annotations.Nullable;

/** Valid calls of the routes of offers. */
class OfferSamples implements ModuleSamples {
  private static final String OFFERS = "/api/offers";

  private static final String MATCHING = "{\"filter\":[\"city:is:Łódź\"],\"query\":\"Zofia\"}";

  /** The customer of all offers, so that the body of an acceptance fits every path. */
  private @Nullable String customer;

  @Override
  public void addTo(Samples samples) {
    samples.id("offers", () -> draft(samples));
    samples.id("POST /api/offers/{id}/stop", () -> running(samples));
    samples.id("POST /api/offers/{id}/acceptances", () -> running(samples));
    samples.id("GET /api/offers/{id}/lift", () -> running(samples));
    samples.body("POST /api/offers", () -> terms(samples, MATCHING));
    samples.body("PUT /api/offers/{id}", () -> terms(samples, MATCHING));
    samples.body("POST /api/offers/{id}/start", () -> "{\"customers\":1}");
    samples.body("POST /api/offers/{id}/stop", () -> "{\"reason\":\"The stock is sold out\"}");
    samples.body(
        "POST /api/offers/{id}/acceptances",
        () -> "{\"customer\":\"%s\"}".formatted(customer(samples)));
    samples.conflictsOn("PUT /api/offers/{id}", () -> running(samples));
    samples.conflictsOn("DELETE /api/offers/{id}", () -> running(samples));
    samples.conflictsOn("GET /api/offers/{id}/size", () -> running(samples));
    samples.conflictsOn("POST /api/offers/{id}/start", () -> running(samples));
    samples.conflictsOn("POST /api/offers/{id}/stop", () -> draft(samples));
    samples.conflictsOn("POST /api/offers/{id}/acceptances", () -> draft(samples));
    samples.conflictsOn("GET /api/offers/{id}/lift", () -> draft(samples));
    samples.once(
        "POST /api/offers",
        "PUT /api/offers/{id}",
        "POST /api/offers/{id}/start",
        "POST /api/offers/{id}/stop");
  }

  private String customer(Samples samples) {
    String known = customer;
    if (known == null) {
      known = samples.id("customers");
      customer = known;
    }
    return known;
  }

  private static String terms(Samples samples, String audience) {
    return """
    {"title":"%s","texts":{"en":{"title":"Spring thanks","text":"50 points for you."},
     "pl":{"title":"Wiosenne podziękowanie","text":"50 punktów dla Ciebie."},
     "ro":{"title":"Mulțumiri de primăvară","text":"50 de puncte pentru dumneavoastră."},
     "it":{"title":"Grazie di primavera","text":"50 punti per te."}},
     "audience":%s,"reward":"back-within-ten-days","until":"2099-12-31","limit":100}
    """
        .formatted(samples.next(), audience);
  }

  private String draft(Samples samples) {
    return samples.make(
        OFFERS, terms(samples, "{\"customer\":\"%s\"}".formatted(customer(samples))));
  }

  /** An offer whose job has chosen its customer. */
  private String running(Samples samples) {
    String offer = draft(samples);
    samples.post(OFFERS + "/" + offer + "/start", "{\"customers\":1}");
    samples
        .sql()
        .execute(
            "insert into offers.member (customer_id, offer_id, status, changed_at)"
                + " values (?::uuid, ?::uuid, 'CHOSEN', now())",
            customer(samples),
            offer);
    samples
        .sql()
        .execute(
            "update offers.offer set status = 'RUNNING', offered = 1 where offer_id = ?::uuid",
            offer);
    return offer;
  }
}
