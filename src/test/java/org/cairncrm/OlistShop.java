package org.cairncrm;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.cairncrm.OlistOrder.Review;
import org.cairncrm.testing.Http;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells Cairn over HTTP what happened at Olist, and remembers what Cairn calls it. */
final class OlistShop {
  private final Http http;
  private final JsonMapper json;
  private final Map<String, String> customers = new ConcurrentHashMap<>();
  private final Map<String, String> orders = new ConcurrentHashMap<>();
  private final Map<String, String> shipments = new ConcurrentHashMap<>();

  OlistShop(Http http, JsonMapper json) {
    this.http = http;
    this.json = json;
  }

  /** Cairn's id of a buyer. */
  String customer(String buyer) {
    return requireNonNull(customers.get(buyer), buyer);
  }

  /** Cairn's ids of the orders, by Olist's. */
  Map<String, String> orders() {
    return Map.copyOf(orders);
  }

  /**
   * @return Cairn's answer
   */
  JsonNode tell(OlistFact fact) {
    OlistOrder order = fact.order();
    return switch (fact.kind()) {
      case REGISTERED -> remembered(customers, order.buyer(), register(order));
      case PLACED -> remembered(orders, order.id(), place(order));
      case HANDED_OVER -> remembered(shipments, order.id(), handOver(order));
      case DELIVERED -> deliver(order);
      case CANCELLED -> cancel(order);
      case REVIEWED -> review(order, requireNonNull(fact.review()));
    };
  }

  private static JsonNode remembered(Map<String, String> ids, String id, JsonNode answer) {
    ids.put(id, answer.get("id").asString());
    return answer;
  }

  private JsonNode register(OlistOrder first) {
    return post(
        "/api/customers",
        first.buyer(),
        Map.of(
            "name",
            "Cliente " + first.city() + " " + first.state(),
            "city",
            first.city(),
            "country",
            "BR",
            "language",
            "en",
            "registeredAt",
            first.placedAt()));
  }

  private JsonNode place(OlistOrder order) {
    Stream<Map<String, Object>> goods =
        order.items().stream().map(item -> line(item.product(), "Product", item.price()));
    return post(
        "/api/orders",
        order.id(),
        Map.of(
            "customerId",
            customer(order.buyer()),
            "placedAt",
            order.placedAt(),
            "currency",
            "BRL",
            "promisedOn",
            order.promisedOn(),
            "lines",
            Stream.concat(goods, Stream.of(line("freight", "Freight", order.freight()))).toList()));
  }

  private static Map<String, Object> line(String sku, String name, BigDecimal price) {
    return Map.of("sku", sku, "name", name, "quantity", 1, "unitPrice", price);
  }

  private JsonNode handOver(OlistOrder order) {
    return post(
        "/api/orders/" + orders.get(order.id()) + "/shipments",
        order.id(),
        Map.of("carrier", "Correios", "handedOverAt", requireNonNull(order.handedOverAt())));
  }

  private JsonNode deliver(OlistOrder order) {
    return post(
        "/api/shipments/" + shipments.get(order.id()) + "/updates",
        order.id(),
        Map.of("kind", "delivered", "at", requireNonNull(order.deliveredAt())));
  }

  private JsonNode cancel(OlistOrder order) {
    return post(
        "/api/orders/" + orders.get(order.id()) + "/cancellation",
        order.id(),
        Map.of("at", requireNonNull(order.cancelledAt())));
  }

  private JsonNode review(OlistOrder order, Review review) {
    Map<String, Object> contact =
        new HashMap<>(
            Map.of(
                "channel",
                "web",
                "direction",
                "inbound",
                "subject",
                review.subject(),
                "at",
                review.at()));
    if (review.text() != null) {
      contact.put("body", review.text());
    }
    return post(
        "/api/customers/" + customer(order.buyer()) + "/interactions",
        review.id() + ":" + order.id(),
        contact);
  }

  private JsonNode post(String path, String externalId, Map<String, Object> facts) {
    Map<String, Object> told = new HashMap<>(facts);
    told.put("source", "olist");
    told.put("externalId", externalId);
    String body = json.writeValueAsString(told);
    return answer(path + " " + body, http.post(path, body));
  }

  JsonNode get(String path) {
    return answer(path, http.get(path));
  }

  /** All items of a list, page by page. */
  List<JsonNode> all(String path) {
    Stream.Builder<JsonNode> items = Stream.builder();
    @Nullable JsonNode cursor = null;
    do {
      JsonNode page =
          get(path + "?limit=200" + (cursor == null ? "" : "&cursor=" + cursor.asString()));
      page.get("items").forEach(items);
      cursor = page.get("next");
    } while (cursor != null && !cursor.isNull());
    return items.build().toList();
  }

  private JsonNode answer(String asked, HttpResponse<String> answer) {
    if (answer.statusCode() != 200 && answer.statusCode() != 201) {
      throw new AssertionError(asked + " got " + answer.statusCode() + " " + answer.body());
    }
    return json.readTree(answer.body());
  }
}
