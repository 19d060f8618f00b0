package org.cairncrm.loyalty;

import java.util.Map;
import org.cairncrm.testing.ModuleSamples;
import org.cairncrm.testing.Samples;

/** Valid calls of the routes of the catalogue, of purchases and of gifts. */
class CatalogueSamples implements ModuleSamples {
  private static final String CATALOGUE = "/api/loyalty/catalogue";
  private static final String GIFT =
      """
      {"texts":{"en":{"name":"Tea mug","description":"Holds 0.4 l"},"pl":{"name":"Kubek","description":"Mieści 0,4 l"},
       "ro":{"name":"Cană","description":"0,4 l"},"it":{"name":"Tazza","description":"Da 0,4 l"}},"points":40,
        "gift":{"sku":"MUG-1"},"cost":4.20,"costCurrency":"EUR","stock":100,"reason":"Spring range"}
      """;
  private static final String PICTURE = "RIFF0000WEBPVP8 a small picture";
  private static final String BUY = "POST /api/customers/{id}/loyalty/purchases";
  private static final String CANCEL = "POST /api/loyalty/purchases/{id}/cancellation";
  private static final String SEND = "POST /api/loyalty/gifts/{id}/shipment";
  private static final String REASON = "{\"reason\":\"Ordered by mistake\"}";

  @Override
  public void addTo(Samples samples) {
    samples.id("catalogue", () -> samples.make(CATALOGUE, GIFT));
    samples.body("POST " + CATALOGUE, () -> GIFT);
    samples.body("PUT " + CATALOGUE + "/{id}", () -> GIFT);
    samples.id("GET /catalogue-pictures/{id}", () -> illustrated(samples));
    samples.id("catalogue-pictures", () -> illustrated(samples));
    samples.body("PUT " + CATALOGUE + "/{id}/picture", () -> PICTURE);
    samples.query("PUT " + CATALOGUE + "/{id}/picture", CatalogueSamples::photo);
    samples.query("DELETE " + CATALOGUE + "/{id}/picture", CatalogueSamples::photo);
    samples.id(BUY, () -> member(samples));
    samples.body(
        BUY, () -> "{\"itemId\":\"%s\",%s}".formatted(samples.id("catalogue"), samples.origin()));
    samples.conflictsWith(
        BUY, "{\"itemId\":\"%s\"}".formatted("0199c1a0-0000-7000-8000-000000000001"));
    samples.id("purchases", () -> purchase(samples));
    samples.id("gifts", () -> purchase(samples));
    samples.body(CANCEL, () -> REASON);
    samples.conflictsOn(CANCEL, () -> sent(samples));
    samples.body(SEND, () -> "{\"tracking\":\"TRK-77\"}");
    samples.conflictsOn(SEND, () -> cancelled(samples));
  }

  private static Map<String, String> photo() {
    return Map.of("reason", "Photo");
  }

  private static String illustrated(Samples samples) {
    String item = samples.make(CATALOGUE, GIFT);
    samples
        .system()
        .put(
            CATALOGUE + "/" + item + "/picture?reason=Photo",
            PICTURE,
            "Content-Type",
            "application/octet-stream");
    return item;
  }

  /** A customer with points. */
  private static String member(Samples samples) {
    String customer = samples.id("customers");
    samples.post(
        "/api/loyalty/adjustments",
        "{\"customerId\":\"%s\",\"points\":100,\"reason\":\"A late parcel\"}".formatted(customer));
    return customer;
  }

  private static String purchase(Samples samples) {
    return samples.make(
        "/api/customers/" + member(samples) + "/loyalty/purchases",
        "{\"itemId\":\"%s\"}".formatted(samples.id("catalogue")));
  }

  private static String sent(Samples samples) {
    String gift = purchase(samples);
    samples.post("/api/loyalty/gifts/" + gift + "/shipment", "{}");
    return gift;
  }

  private static String cancelled(Samples samples) {
    String gift = purchase(samples);
    samples.post("/api/loyalty/purchases/" + gift + "/cancellation", REASON);
    return gift;
  }
}
