package org.cairncrm.loyalty.web;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The kinds of points and vouchers that a person chooses for a rule. */
final class ProgrammeGifts {
  /** Points for the order as a whole. */
  static final String POINTS = "points";

  /** Points for each amount of money. */
  static final String PER = "per";

  /** Goods that are sent. */
  static final String GIFT = "gift";

  /** A tier for some days. */
  static final String STATUS = "status";

  /** The kinds that an earning rule gives. */
  static final List<String> EARNING = List.of(PER, POINTS);

  /** The kinds that a reward gives. */
  static final List<String> REWARDS =
      List.of("percent", "amount", "amounts", "product", "freeDelivery", POINTS, GIFT, STATUS);

  /** The terms of a voucher that another kind of voucher keeps. */
  private static final List<String> KEPT =
      List.of("minimumBasket", "products", "validDays", "until");

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final long USUAL_POINTS = 100;
  private static final long USUAL_PERCENT = 10;
  private static final long USUAL_DAYS = 60;
  private static final long USUAL_TIER_DAYS = 365;

  private ProgrammeGifts() {}

  /** The kind of what a reward gives. */
  static String kind(JsonNode gives) {
    JsonNode voucher = gives.path("voucher");
    return REWARDS.stream()
        .filter(voucher::has)
        .findFirst()
        .orElseGet(
            () ->
                Stream.of(POINTS, GIFT, STATUS)
                    .filter(gives::has)
                    .findFirst()
                    .orElse(REWARDS.getFirst()));
  }

  /** What an earning rule gives after the choice of another kind. */
  static ObjectNode earned(JsonNode gives, String kind, String currency) {
    ObjectNode changed = NODES.objectNode();
    JsonNode points = gives.path(POINTS);
    changed.set(
        POINTS,
        points.isNumber() && (kind.equals(PER) || points.isIntegralNumber())
            ? points
            : NODES.numberNode(1L));
    if (kind.equals(PER)) {
      changed.set(PER, gives.has(PER) ? gives.path(PER) : NODES.arrayNode().add(rate(currency)));
    }
    return changed;
  }

  /** An amount of money that earns points. */
  static ObjectNode rate(String currency) {
    return NODES.objectNode().put("amount", 1L).put("currency", currency);
  }

  /** An amount of a voucher. */
  static ObjectNode amount(String currency) {
    return NODES.objectNode().put("currency", currency).put("amount", 10L);
  }

  /** What a reward gives after the choice of another kind. */
  static ObjectNode rewarded(JsonNode gives, String kind, String currency) {
    if (kind.equals(POINTS)) {
      return NODES.objectNode().put(POINTS, USUAL_POINTS);
    }
    if (kind.equals(GIFT)) {
      return NODES.objectNode().set(GIFT, NODES.objectNode().put("sku", "").put("title", ""));
    }
    if (kind.equals(STATUS)) {
      return NODES
          .objectNode()
          .set(STATUS, NODES.objectNode().put("tier", "").put("days", USUAL_TIER_DAYS));
    }
    ObjectNode voucher = NODES.objectNode();
    switch (kind) {
      case "amounts" -> voucher.set(kind, NODES.arrayNode().add(amount(currency)));
      case "product" -> voucher.put(kind, "");
      case "freeDelivery" -> voucher.put(kind, true);
      default -> voucher.put(kind, USUAL_PERCENT);
    }
    JsonNode before = gives.path("voucher");
    for (String key : KEPT) {
      if (before.has(key) && !(kind.equals("product") && key.equals("products"))) {
        voucher.set(key, before.path(key));
      }
    }
    if (!voucher.has("validDays") && !voucher.has("until")) {
      voucher.put("validDays", USUAL_DAYS);
    }
    return NODES.objectNode().set("voucher", voucher);
  }
}
