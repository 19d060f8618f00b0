package org.cairncrm.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.cairncrm.orders.OrderPermissions;
import org.cairncrm.shared.Ids;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What has a route of its own arrives as an event too. */
@CairnTest
class KnownFactsOverHttpTest {
  private static final String LINES =
      "\"lines\":[{\"sku\":\"mug\",\"name\":\"Mug\",\"quantity\":2,\"unitPrice\":\"12.50\"}]";
  private static final String PROMISE = ",\"promisedOn\":\"2026-03-09\",\"reason\":\"Snow\"";
  private static final String ORDER = "{\"currency\":\"EUR\"," + LINES + "}";

  @Autowired Callers callers;
  @Autowired JsonMapper json;

  private final String shop = "shop-" + Ids.next();

  private String event(String id, String type, String subject, String data) {
    return """
    {"specversion":"1.0","id":"%s","source":"%s","type":"%s","subject":"%s",\
    "time":"2026-02-20T10:00:00Z","data":%s}\
    """
        .formatted(id, shop, type, subject, data);
  }

  private String registered() {
    return event("r", "customer-registered", "c-1", "{\"name\":\"Marta\"}");
  }

  private HttpResponse<String> send(Http caller, String type, String body) {
    return caller.send(
        caller
            .request("/api/events")
            .setHeader("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private Http system() {
    return callers.sending(Set.of(shop, "x"));
  }

  private HttpResponse<String> one(String event) {
    return send(system(), "application/cloudevents+json", event);
  }

  private List<JsonNode> batch(String... events) {
    var answer =
        send(system(), "application/cloudevents-batch+json", "[" + String.join(",", events) + "]");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(207);
    return json.readTree(answer.body()).valueStream().toList();
  }

  private static List<String> outcomes(List<JsonNode> answers) {
    return answers.stream().map(answer -> answer.path("outcome").asString()).toList();
  }

  private JsonNode get(String path) {
    return json.readTree(system().get(path).body());
  }

  private String customer(HttpResponse<String> receipt) {
    assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(201);
    return json.readTree(receipt.body()).path("customer").asString();
  }

  private List<String> names(String customer) {
    return get("/api/customers/" + customer + "/history")
        .path("items")
        .valueStream()
        .map(told -> told.path("name").asString())
        .toList();
  }

  @Test
  void a_customer_an_order_its_parcels_news_and_a_contact() {
    String marta = customer(one(registered()));
    customer(one(event("o-1", "order-placed", "c-1", ORDER)));
    JsonNode order = placed("o-1");
    var parcel =
        system()
            .post(
                "/api/orders/" + order.path("id").asString() + "/shipments",
                "{\"source\":\"%s\",\"externalId\":\"p\",\"carrier\":\"DPD\",\"handedOverAt\":\"2026-02-20T11:00:00Z\"}"
                    .formatted(shop));
    assertThat(parcel.statusCode()).as(parcel.body()).isEqualTo(201);
    String moved =
        "{\"shipment\":{\"source\":\"%s\",\"externalId\":\"p\"},\"kind\":\"in-transit\",\"at\":\"2026-02-21T10:00:00Z\"}"
            .formatted(shop);
    customer(one(event("u-1", "shipment-moved", "c-1", moved)));
    String call = "{\"channel\":\"phone\",\"direction\":\"inbound\",\"subject\":\"Where is it?\"}";
    customer(one(event("i-1", "interaction-recorded", marta, call)));

    assertThat(order.path("customerId").asString()).isEqualTo(marta);
    assertThat(order.path("placedAt").asString()).isEqualTo("2026-02-20T10:00:00Z");
    assertThat(names(marta))
        .contains(
            "customer-registered",
            "order-placed",
            "points-earned",
            "shipment-moved",
            "interaction-recorded");
    assertThat(get("/api/customers/" + marta).path("identities").path(0).path("externalId"))
        .isEqualTo(json.readTree("\"c-1\""));
  }

  private JsonNode placed(String order) {
    return get("/api/orders?source=" + shop + "&externalId=" + order).path("items").path(0);
  }

  private String ofOrder(String order, String more) {
    return "{\"order\":{\"source\":\"%s\",\"externalId\":\"%s\"}%s}".formatted(shop, order, more);
  }

  @Test
  void all_that_becomes_of_orders_in_one_batch() {
    String parcel =
        "{\"shipment\":{\"source\":\"%s\",\"externalId\":\"p\"},\"kind\":\"delivered\"}";
    List<JsonNode> answers =
        batch(
            registered(),
            event("o-1", "order-placed", "c-1", ORDER),
            event("p", "shipment-handed-over", "c-1", ofOrder("o-1", ",\"carrier\":\"DPD\"")),
            event("u", "shipment-moved", "c-1", parcel.formatted(shop)),
            event("b", "order-returned", "c-1", ofOrder("o-1", ",\"amount\":\"5.00\"")),
            event("o-2", "order-placed", "c-1", ORDER),
            event("d", "promise-changed", "c-1", ofOrder("o-2", PROMISE)),
            event("c", "order-cancelled", "c-1", ofOrder("o-2", ",\"reason\":\"Too late\"")),
            event("n", "credit-note-issued", "c-1", "{\"amount\":\"3.00\",\"currency\":\"EUR\"}"));

    assertThat(outcomes(answers)).as("%s", answers).containsOnly("stored");
    String marta = answers.getFirst().path("receipt").path("customer").asString();
    assertThat(names(marta))
        .contains(
            "shipment-handed-over",
            "order-delivered",
            "order-returned",
            "promise-changed",
            "order-cancelled",
            "credit-note-issued");
    assertThat(placed("o-2").path("status").asString()).isEqualTo("cancelled");
    assertThat(placed("o-2").path("promisedOn").asString()).isEqualTo("2026-03-09");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "c-1 | {} | 422 | data.order",
        "c-1 | {\"order\":{\"source\":\"SHOP\"}} | 422 | data.order.externalId",
        "c-1 | {\"order\":{\"source\":\"SHOP\",\"externalId\":\"none\"}} | 404 | none of SHOP",
        "c-2 | {\"order\":{\"source\":\"SHOP\",\"externalId\":\"o-1\"}} | 422 | does not"
            + " match the customer of this order",
      })
  void what_becomes_of_an_order_names_it(String subject, String data, int status, String told) {
    customer(one(registered()));
    customer(one(event("r-2", "customer-registered", "c-2", "{\"name\":\"Piotr\"}")));
    customer(one(event("o-1", "order-placed", "c-1", ORDER)));

    var answer = one(event("c", "order-cancelled", subject, data.replace("SHOP", shop)));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(told.replace("SHOP", shop));
  }

  @Test
  void sent_again_they_change_nothing() {
    String marta = customer(one(registered()));
    var first = one(event("o-1", "order-placed", "c-1", ORDER));
    var again = one(event("o-1", "order-placed", "c-1", ORDER));

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(one(registered()).statusCode()).isEqualTo(200);
    assertThat(names(marta)).filteredOn("order-placed"::equals).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"quantity\":2 | \"quantity\":0 | data.lines[0].quantity",
        "\"quantity\":2 | \"quantity\":\"2\" | data.lines[0].quantity",
        "\"quantity\":2 | \"quantity\":2,\"colour\":\"red\" | data.lines[0].colour",
        "\"currency\":\"EUR\" | \"currency\":\"XXX\" | data.currency",
        "\"currency\":\"EUR\", | `` | data.currency",
        "\"EUR\" | \"EUR\",\"placedAt\":\"2199-01-01T00:00:00Z\" | data.placedAt",
        "\"time\":\"2026 | \"time\":\"1066 | time",
        "\"EUR\" | \"EUR\",\"source\":\"x\" | data.externalId",
        "\"EUR\" | \"EUR\",\"customerId\":\"01930000-0000-7000-8000-000000000001\" |"
            + " data.customerId",
        "\"EUR\" | \"EUR\",\"customerId\":{} | data.customerId",
        "\"c-1\" | \"nobody\" | subject",
      })
  void what_is_wrong_in_an_order_is_named_and_changes_nothing(
      String right, String wrong, String field) {
    String marta = customer(one(registered()));
    String event = event("o-1", "order-placed", "c-1", ORDER);
    var answer = one(event.replace(right, wrong == null ? "" : wrong));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(json.readTree(answer.body()).path("errors").findValuesAsString("field"))
        .as(answer.body())
        .contains(field);
    assertThat(names(marta)).doesNotContain("order-placed");
  }

  @Test
  void a_batch_may_register_a_customer_and_go_on_about_them() {
    List<JsonNode> answers =
        batch(
            event("early", "order-placed", "c-1", ORDER),
            registered(),
            event("o-1", "order-placed", "c-1", ORDER),
            event("o-2", "order-placed", "c-1", ORDER.replace("12.50", "-1")),
            registered(),
            event("o-1", "order-placed", "c-1", ORDER));

    assertThat(outcomes(answers))
        .containsExactly("refused", "stored", "stored", "refused", "known", "known");
    String marta = answers.get(1).path("receipt").path("customer").asString();
    assertThat(names(marta)).filteredOn("order-placed"::equals).hasSize(1);
  }

  @Test
  void what_an_order_had_done_before_it_was_refused_is_undone_alone() {
    String marta = customer(one(registered()));
    customer(one(event("o-1", "order-placed", "c-1", ORDER)));
    String order = placed("o-1").path("id").asString();
    var cancelled =
        system().post("/api/orders/" + order + "/cancellation", "{\"reason\":\"Late\"}");
    assertThat(cancelled.statusCode()).as(cancelled.body()).isEqualTo(201);
    String again = ofOrder("o-1", ",\"reason\":\"Late again\"");

    List<JsonNode> answers =
        batch(
            event("o-2", "order-placed", "c-1", ORDER),
            event("c-2", "order-cancelled", "c-1", again),
            event("o-3", "order-placed", "c-1", ORDER));

    assertThat(outcomes(answers)).containsExactly("stored", "refused", "stored");
    assertThat(answers.get(1).path("detail").asString()).contains("cancelled");
    assertThat(names(marta)).filteredOn("order-placed"::equals).hasSize(3);
    assertThat(one(event("c-2", "order-cancelled", "c-1", again)).statusCode()).isEqualTo(409);
  }

  @Test
  void who_may_tell_of_events_needs_the_permission_of_the_route_as_well() {
    String marta = customer(one(registered()));
    Http teller = callers.sending(Set.of(shop), IntegrationPermissions.EVENTS_WRITE);
    String order = event("o-1", "order-placed", "c-1", ORDER);

    assertThat(send(teller, "application/cloudevents+json", order).statusCode()).isEqualTo(403);
    assertThat(send(teller, "application/cloudevents-batch+json", "[" + order + "]").body())
        .contains("refused", "orders:write");
    assertThat(
            send(
                    callers.sending(
                        Set.of(shop), IntegrationPermissions.EVENTS_WRITE, OrderPermissions.WRITE),
                    "application/cloudevents+json",
                    order)
                .statusCode())
        .isEqualTo(201);
    assertThat(names(marta)).filteredOn("order-placed"::equals).hasSize(1);
  }
}
