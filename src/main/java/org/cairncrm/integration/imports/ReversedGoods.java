package org.cairncrm.integration.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.orders.LineQuantity;
import org.cairncrm.orders.Order;
import org.cairncrm.orders.OrderLine;
import org.cairncrm.shared.Invalid;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The goods of a cancellation or return. Files name them by SKU, orders by the number of a line.
 */
final class ReversedGoods {
  private static final String GOODS = "goods";

  private ReversedGoods() {}

  /**
   * Collects the goods of all rows in a body.
   *
   * @param rows as JSON
   */
  static void put(ObjectNode body, Stream<String> rows, JsonMapper json) {
    ArrayNode goods = body.putArray(GOODS);
    rows.map(json::readTree)
        .forEach(
            row ->
                goods
                    .addObject()
                    .set("sku", row.path("sku"))
                    .set("quantity", row.path("quantity")));
    body.remove(List.of("sku", "quantity"));
  }

  static boolean areIn(ObjectNode body) {
    return body.has(GOODS);
  }

  /**
   * Replaces the goods in the body by lines of the order. If lines share a SKU, the first with
   * remaining units is used.
   *
   * @throws Invalid when the order has no such goods
   */
  static ObjectNode withLines(ObjectNode body, Order order) {
    Map<Integer, Integer> gone = new HashMap<>();
    order.reversals().stream()
        .flatMap(reversal -> reversal.lines().stream())
        .forEach(one -> gone.merge(one.line(), one.quantity(), Integer::sum));
    Map<Integer, Integer> pieces = new HashMap<>();
    ObjectNode read = body.deepCopy();
    for (JsonNode good : read.remove(GOODS)) {
      add(pieces, good.path("sku").asString(), good.path("quantity").asInt(), order, gone);
    }
    ArrayNode lines = read.putArray("lines");
    pieces.entrySet().stream()
        .map(one -> new LineQuantity(one.getKey(), one.getValue()))
        .forEach(one -> lines.addObject().put("line", one.line()).put("quantity", one.quantity()));
    return read;
  }

  private static void add(
      Map<Integer, Integer> pieces,
      String sku,
      int quantity,
      Order order,
      Map<Integer, Integer> gone) {
    List<OrderLine> lines = order.lines().stream().filter(line -> line.sku().equals(sku)).toList();
    if (lines.isEmpty()) {
      throw Invalid.field(
          "sku",
          "%s is not in the order, which has %s"
              .formatted(
                  UnusableRow.quoted(sku),
                  order.lines().stream()
                      .map(OrderLine::sku)
                      .distinct()
                      .limit(10)
                      .collect(Collectors.joining(", "))));
    }
    int wanted = quantity;
    for (OrderLine line : lines) {
      int left =
          line.quantity() - gone.getOrDefault(line.line(), 0) - pieces.getOrDefault(line.line(), 0);
      // the last line gets the rest, so that an excess quantity is rejected
      int taken = line == lines.getLast() ? wanted : Math.clamp(left, 0, wanted);
      if (taken != 0) {
        pieces.merge(line.line(), taken, Integer::sum);
        wanted -= taken;
      }
    }
  }
}
