package org.cairncrm.integration;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairncrm.shared.Ids;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shop that tells of abandoned carts, and one customer of it. */
@CairnTest
abstract class CartShop {
  static final String CART = "{\"items\":4,\"value\":{\"amount\":\"62.40\",\"currency\":\"EUR\"}}";
  private static final String STRUCTURED = "application/cloudevents+json";

  @Autowired JsonMapper json;

  final String shop = "shop-" + Ids.next();
  final Callers callers;
  final Http system;
  String customer = "";

  CartShop(Callers callers) {
    this.callers = callers;
    this.system = callers.sending(Set.of(shop, "bill"));
  }

  @BeforeEach
  void a_customer_of_the_shop() {
    customer =
        read(system.post(
                "/api/customers",
                "{\"name\":\"Marta\",\"source\":\"%s\",\"externalId\":\"c-1\"}".formatted(shop)))
            .path("id")
            .asString();
  }

  String cart(String id, String subject) {
    return """
    {"specversion":"1.0","id":"%s","source":"%s","type":"cart-abandoned","subject":"%s",\
    "time":"2026-02-20T10:00:00+01:00","data":%s}\
    """
        .formatted(id, shop, subject, CART);
  }

  HttpResponse<String> structured(String event, String... headers) {
    return send(STRUCTURED, event, headers);
  }

  HttpResponse<String> send(String type, String body, String... headers) {
    var request = system.request("/api/events").setHeader("Content-Type", type);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return system.send(request.POST(BodyPublishers.ofString(body)).build());
  }

  HttpResponse<String> binary(@Nullable String data, Map<String, String> headers) {
    var request = system.request("/api/events");
    headers.forEach(request::setHeader);
    if (data == null) {
      return system.send(request.POST(BodyPublishers.noBody()).build());
    }
    return system.send(
        request
            .setHeader("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(data))
            .build());
  }

  JsonNode read(HttpResponse<String> answer) {
    return json.readTree(answer.body());
  }

  List<JsonNode> history() {
    JsonNode page = read(system.get("/api/customers/" + customer + "/history?kind=facts"));
    return page.path("items").valueStream().toList();
  }

  static List<String> fields(JsonNode problem) {
    return problem
        .path("errors")
        .valueStream()
        .map(error -> error.path("field").asString())
        .toList();
  }
}
