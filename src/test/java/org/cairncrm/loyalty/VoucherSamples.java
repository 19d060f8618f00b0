package org.cairncrm.loyalty;

import java.util.Locale;
import org.cairncrm.testing.ModuleSamples;
import org.cairncrm.testing.Samples;

/** Valid calls of the routes of vouchers. */
class VoucherSamples implements ModuleSamples {
  private static final String BATCHES = "/api/voucher-batches";
  private static final String TERMS =
      "\"terms\":{\"currency\":\"EUR\",\"amount\":5.00,\"minimumBasket\":10.00}";
  private static final String BASKET =
      "\"basket\":{\"currency\":\"EUR\",\"lines\":[{\"sku\":\"TEA\",\"quantity\":2,"
          + "\"unitPrice\":9.00}],\"shipping\":4.00}";

  @Override
  public void addTo(Samples samples) {
    samples.id("voucher-batches", () -> generated(samples));
    samples.id("vouchers", () -> check(samples));
    samples.id(
        "GET /api/vouchers/redemptions/{id}",
        () -> samples.make("/api/vouchers/redemptions", use(samples)));
    samples.id(
        "POST /api/vouchers/redemptions/{id}/rollback",
        () -> samples.make("/api/vouchers/redemptions", use(samples)));
    samples.body(
        "POST " + BATCHES,
        () ->
            "{\"title\":\"Tea\",\"code\":\"%s\",\"terms\":{\"percent\":10,\"products\":[\"TEA\"]}}"
                .formatted(code(samples)));
    samples.body("POST " + BATCHES + "/{id}/stop", () -> "{\"reason\":\"The campaign is over\"}");
    samples.body(
        "POST /api/vouchers/validations",
        () -> "{\"code\":\"%s\",%s}".formatted(shared(samples), BASKET));
    samples.body("POST /api/vouchers/redemptions", () -> use(samples));
    samples.body(
        "POST /api/vouchers/redemptions/{id}/rollback",
        () -> "{\"reason\":\"The card was declined\"}");
    samples.conflictsWith("POST /api/vouchers/redemptions", "{\"code\":\"OTHER-CODE\"}");
    samples.once(
        "POST " + BATCHES,
        "POST " + BATCHES + "/{id}/stop",
        "POST " + BATCHES + "/{id}/cancellation");
  }

  private static String generated(Samples samples) {
    return samples.make(BATCHES, "{\"title\":\"Spring\",\"count\":2," + TERMS + "}");
  }

  private static String code(Samples samples) {
    return samples.next().toUpperCase(Locale.ROOT);
  }

  private static String shared(Samples samples) {
    String code = code(samples);
    samples.make(BATCHES, "{\"title\":\"Welcome\",\"code\":\"%s\",%s}".formatted(code, TERMS));
    return code;
  }

  private static String check(Samples samples) {
    return samples
        .post(
            "/api/vouchers/validations", "{\"code\":\"%s\",%s}".formatted(shared(samples), BASKET))
        .path("voucher")
        .path("id")
        .asString();
  }

  private static String use(Samples samples) {
    return "{%s,\"code\":\"%s\",\"customerId\":\"%s\",%s}"
        .formatted(samples.origin(), shared(samples), samples.id("customers"), BASKET);
  }
}
