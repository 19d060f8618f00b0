package org.cairncrm.integration.imports;

import java.math.BigDecimal;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The request body of an order, built from rows. Files state discounts in three places: with the
 * order, with a line, and as lines with a negative price.
 */
record OrderBody(ObjectNode body) {
  /**
   * @param rows the lines of the order, as JSON
   */
  void fill(Stream<String> rows, JsonMapper json) {
    ArrayNode discounts = json.createArrayNode();
    var amount = body.remove("discount");
    var code = body.remove("discountCode");
    if (amount != null && amount(amount.asString()).signum() != 0) {
      ObjectNode discount = discounts.addObject().put("amount", amount.asString());
      if (code != null) {
        discount.set("code", code);
      }
    }
    ArrayNode lines = body.putArray("lines");
    rows.map(row -> (ObjectNode) json.readTree(row))
        .forEach(
            row -> {
              if (amount(row.path("unitPrice").asString()).signum() < 0) {
                discounts.add(discount(row, json));
              } else {
                lines.add(row);
              }
            });
    if (!discounts.isEmpty()) {
      body.set("discounts", discounts);
    }
  }

  private static ObjectNode discount(ObjectNode row, JsonMapper json) {
    BigDecimal pieces = BigDecimal.valueOf(row.path("quantity").asInt());
    BigDecimal off = amount(row.path("unitPrice").asString()).negate().multiply(pieces);
    return json.createObjectNode()
        .put("code", row.path("sku").asString())
        .put("name", row.path("name").asString())
        .put("amount", off.toPlainString());
  }

  private static BigDecimal amount(String written) {
    return new BigDecimal(written);
  }
}
