package org.cairncrm;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks Cairn over HTTP for a buyer's story. */
final class OlistAsked {
  private final OlistShop shop;
  private final Map<String, String> orders;

  OlistAsked(OlistShop shop) {
    this.shop = shop;
    this.orders =
        shop.orders().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
  }

  OlistStory story(String buyer) {
    String at = "/api/customers/" + shop.customer(buyer);
    return new OlistStory(
        shop.all(at + "/history").stream()
            .filter(event -> !event.get("module").asString().equals("journeys"))
            .map(this::event)
            .toList(),
        shop.all(at + "/orders").stream().map(this::order).toList(),
        account(shop.get(at + "/loyalty")));
  }

  private OlistStory.Event event(JsonNode event) {
    String name = event.get("name").asString();
    JsonNode data = event.get("data");
    Instant at = Instant.parse(event.get("occurredAt").asString());
    JsonNode order = data.get("order");
    String says =
        switch (name) {
          case "customer-registered" -> said(data, "source", "language", "country");
          case "order-placed" ->
              "nth %s, %s days after, %s, promised %s"
                  .formatted(
                      said(data, "nth"),
                      text(data.get("daysSincePrevious")),
                      money(data.get("total")),
                      said(data, "promisedOn"));
          case "shipment-handed-over" -> said(data, "carrier");
          case "order-delivered" -> said(data, "daysLate") + " days late";
          case "order-cancelled" -> money(data.get("total"));
          case "delivery-delayed" -> "promised " + said(data, "promisedOn");
          case "points-earned" -> said(data, "points") + " until " + said(data, "activatesAt");
          case "points-activated" -> said(data, "points", "because");
          case "points-reversed" -> said(data, "points");
          case "reward-issued" -> said(data, "rule", "kind") + " " + given(data);
          case "reward-revoked" -> said(data, "rule");
          case "notification-skipped" -> said(data, "rule", "reason");
          case "interaction-recorded" ->
              said(data, "channel", "direction") + " " + said(event, "text");
          default -> data.toString();
        };
    return new OlistStory.Event(name, at, text(order) == null ? "" : known(order), says);
  }

  private String order(JsonNode order) {
    return "%s is no. %s, %s, late since %s"
        .formatted(
            known(order.get("id")),
            said(order, "nth"),
            said(order, "status"),
            text(order.get("delayedAt")));
  }

  private List<String> account(JsonNode account) {
    List<String> told = new ArrayList<>();
    for (JsonNode lot : account.get("lots")) {
      told.add(
          "%s %s %s: %s, %s left, active since %s"
              .formatted(
                  known(lot.get("order")),
                  text(lot.get("reward")) == null ? "earned" : "rewarded",
                  said(lot, "points"),
                  said(lot, "status"),
                  said(lot, "remaining"),
                  text(lot.get("activeAt"))));
    }
    for (JsonNode reward : account.get("rewards")) {
      String kind = text(reward.get("points")) == null ? "voucher" : "points";
      told.add(
          "%s brought %s, %s %s: %s"
              .formatted(
                  known(reward.get("order")),
                  said(reward, "rule"),
                  kind,
                  given(reward),
                  said(reward, "status")));
    }
    told.add("pending %s, active %s".formatted(said(account, "pending"), said(account, "active")));
    return told;
  }

  private static String given(JsonNode reward) {
    String points = text(reward.get("points"));
    return points == null ? money(reward.get("value")) : points;
  }

  private String known(JsonNode order) {
    return requireNonNull(orders.get(order.asString()), order.toString());
  }

  private static String money(JsonNode money) {
    return said(money, "amount", "currency");
  }

  private static String said(JsonNode of, String... fields) {
    return List.of(fields).stream()
        .map(field -> requireNonNull(text(of.get(field)), field))
        .collect(Collectors.joining(" "));
  }

  private static @Nullable String text(@Nullable JsonNode value) {
    return value == null || value.isNull() ? null : value.asString();
  }
}
