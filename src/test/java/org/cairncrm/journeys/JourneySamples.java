package org.cairncrm.journeys;

import org.cairncrm.testing.DocumentSamples;
import org.cairncrm.testing.ModuleSamples;
import org.cairncrm.testing.Samples;
import tools.jackson.databind.json.JsonMapper;

/** Valid calls of the routes of journeys. */
class JourneySamples implements ModuleSamples {
  private static final String MOVES = "POST /api/customers/{customer}/journeys/{journey}/moves";

  private static final String MAP =
      """
      journey: %s
      title: %s
      stages:
        - stage: bought
          title: Bought a gift
          enter:
            - on: order-placed
              when: event.nth > 1000000
      """;

  @Override
  public void addTo(Samples samples) {
    samples.id("journeys", () -> "online-purchase");
    samples.id("stages", () -> "first-order");
    samples.id("touchpoints", () -> "1");
    new DocumentSamples("journey-maps", MAP).addTo(samples);
    samples.body(
        "POST /api/journey-maps/{name}/versions",
        () ->
            """
            {"comment":"For the holidays","policy":"migrate","mapping":{"bought":"bought"}}
            """);
    samples.body("POST /api/journeys/{journey}/simulations", () -> "{}");
    samples.body(MOVES, () -> "{\"stage\":\"arrived\",\"reason\":\"Bought it in the shop\"}");
    samples.once(MOVES);
    samples.once("POST /api/journeys/{journey}/simulations/{id}/cancellation");
    samples.body("POST /api/journeys/{journey}/test-customers", () -> customer(samples));
    samples.id("test-customers", () -> tested(samples));
    samples.once("POST /api/journeys/{journey}/test-customers/{customer}/removal");
    samples.id("simulations", () -> simulation(samples));
  }

  private static String customer(Samples samples) {
    return "{\"customer\":\"" + samples.id("customers") + "\"}";
  }

  private static String tested(Samples samples) {
    String customer = samples.id("customers");
    samples
        .system()
        .post(
            "/api/journeys/online-purchase/test-customers", "{\"customer\":\"" + customer + "\"}");
    return customer;
  }

  private static String simulation(Samples samples) {
    return JsonMapper.shared()
        .readTree(samples.system().post("/api/journeys/online-purchase/simulations", "{}").body())
        .path("id")
        .asString();
  }
}
