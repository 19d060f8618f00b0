package org.cairncrm.loyalty;

import java.util.Map;
import java.util.UUID;
import org.cairncrm.testing.DocumentSamples;
import org.cairncrm.testing.ModuleSamples;
import org.cairncrm.testing.Samples;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Valid calls of the routes of loyalty. */
class LoyaltySamples implements ModuleSamples {
  private static final String REDEMPTIONS = "/api/loyalty/redemptions";
  private static final String ADJUSTMENTS = "/api/loyalty/adjustments";
  private static final String MEMBERSHIPS = "POST /api/customers/{id}/loyalty/memberships";
  private static final String REASON = "{\"reason\":\"Not our fault\"}";
  private static final String PROGRAMME =
      """
      programme: %s
      title: %s
      rewards:
        - rule: %1$s
          title: A gift
          when: event.nth > 1000000
          gives:
            points: 50
          because: this is order {event.nth}
          declined: this is order {event.nth} only
      """;

  private @Nullable String club;

  @Override
  public void addTo(Samples samples) {
    samples.id("books-checks", () -> samples.make("/api/loyalty/books-checks", null));
    samples.id("redemptions", () -> samples.make(REDEMPTIONS, redemption(samples)));
    samples.id("POST /api/loyalty/redemptions/{id}/cancellation", () -> confirmed(samples));
    samples.body("POST " + REDEMPTIONS, () -> redemption(samples));
    samples.body("POST /api/loyalty/redemptions/{id}/confirmation", () -> "{}");
    samples.conflictsWith("POST " + REDEMPTIONS, "{\"points\":2}");
    samples.conflictsOn("POST /api/loyalty/redemptions/{id}/release", () -> confirmed(samples));
    samples.conflictsOn("POST /api/loyalty/redemptions/{id}/confirmation", () -> released(samples));
    samples.conflictsOn(
        "POST /api/loyalty/redemptions/{id}/cancellation",
        () -> samples.make(REDEMPTIONS, redemption(samples)));
    samples.query(
        "GET /api/loyalty/report", () -> Map.of("from", "2026-02-01", "to", "2026-03-01"));
    samples.id("adjustments", () -> waiting(samples));
    samples.body("POST " + ADJUSTMENTS, () -> adjustment(samples.id("customers"), 100));
    samples.body("POST /api/loyalty/adjustments/{id}/rejection", () -> REASON);
    samples.once(
        "POST /api/loyalty/adjustments/{id}/approval",
        "POST /api/loyalty/adjustments/{id}/rejection");
    samples.body(
        "POST /api/loyalty/simulations",
        () ->
            """
            {"customerId":"%s","currency":"GBP","discounts":[{"code":"SPRING","amount":"1.00"}],"lines":[
              {"sku":"TEA","name":"Tea","quantity":2,"unitPrice":"9.90"}]}
            """
                .formatted(samples.id("customers")));
    samples.body(MEMBERSHIPS, () -> choice(samples));
    samples.body(MEMBERSHIPS + "/end", () -> choice(samples));
    samples.id("POST /api/customers/{id}/loyalty/memberships/end", () -> joined(samples));
    new DocumentSamples("loyalty-programmes", PROGRAMME).addTo(samples);
    samples.body("POST /api/loyalty-programmes/{name}/simulations", () -> "{}");
    samples.body(
        "POST /api/orders/{id}/return-simulations",
        () -> "{\"lines\":[{\"line\":1,\"quantity\":1}]}");
    samples.conflictsOn("POST /api/orders/{id}/return-simulations", () -> cancelled(samples));
    samples.once("POST /api/loyalty-programmes/{name}/simulations/{id}/cancellation");
    simulated(samples, "GET /api/loyalty-programmes/{name}/simulations/{id}");
    simulated(samples, "GET /api/loyalty-programmes/{name}/simulations/{id}/customers");
    simulated(samples, "POST /api/loyalty-programmes/{name}/simulations/{id}/cancellation");
  }

  /** A simulation of a programme that is in force. */
  private static void simulated(Samples samples, String operation) {
    samples.id(operation + " loyalty-programmes", () -> "shop-rewards");
    samples.id(
        operation + " simulations",
        () -> samples.make("/api/loyalty-programmes/shop-rewards/simulations", "{}"));
  }

  /** The choice of a programme that enrols on request. */
  private String choice(Samples samples) {
    return "{\"programme\":\"%s\"}".formatted(club(samples));
  }

  private String club(Samples samples) {
    String known = club;
    if (known == null) {
      known = "club-" + UUID.randomUUID().toString().substring(0, 8);
      club = known;
      String path = "/api/loyalty-programmes";
      String text = PROGRAMME.formatted(known, "Tea club") + "enrolment: on-request\n";
      samples.post(path, JsonMapper.shared().createObjectNode().put("text", text).toString());
      samples.system().post(path + "/" + known + "/versions", "{}", "If-Match", "\"1\"");
      samples.afterwards(() -> samples.system().post(path + "/" + club + "/retirement", ""));
    }
    return known;
  }

  /** A customer who belongs to the programme. */
  private String joined(Samples samples) {
    String customer = samples.id("customers");
    samples.post("/api/customers/" + customer + "/loyalty/memberships", choice(samples));
    return customer;
  }

  private static String redemption(Samples samples) {
    return "{\"customerId\":\"%s\",%s,\"points\":40}".formatted(member(samples), samples.origin());
  }

  private static String confirmed(Samples samples) {
    String redemption = samples.make(REDEMPTIONS, redemption(samples));
    return samples.make(REDEMPTIONS + "/" + redemption + "/confirmation", "{}");
  }

  private static String released(Samples samples) {
    String redemption = samples.make(REDEMPTIONS, redemption(samples));
    return samples.make(REDEMPTIONS + "/" + redemption + "/release", null);
  }

  /** A customer with points. */
  private static String member(Samples samples) {
    String customer = samples.id("customers");
    samples.post(ADJUSTMENTS, adjustment(customer, 100));
    return customer;
  }

  private static String adjustment(String customer, long points) {
    return "{\"customerId\":\"%s\",\"points\":%d,\"reason\":\"A late parcel\"}"
        .formatted(customer, points);
  }

  /** An adjustment that waits for approval. */
  private static String waiting(Samples samples) {
    String adjustment = samples.make(ADJUSTMENTS, adjustment(samples.id("customers"), 1_000_000));
    // the caller of the samples is the one who approves
    samples
        .sql()
        .execute(
            "update loyalty.adjustment set requested_by = 'person:olga' where adjustment_id ="
                + " ?::uuid",
            adjustment);
    return adjustment;
  }

  private static String cancelled(Samples samples) {
    String order = samples.id("orders");
    samples.make("/api/orders/" + order + "/cancellation", "{" + samples.origin() + "}");
    return order;
  }
}
