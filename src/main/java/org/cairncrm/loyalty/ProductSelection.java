package org.cairncrm.loyalty;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.orders.OrderLine;

/**
 * Products of a rule, by their SKUs.
 *
 * @param skus exact SKUs, or patterns in which {@code *} is any text, such as {@code COFFEE-*}
 */
record ProductSelection(List<String> skus, Pattern pattern) {
  static ProductSelection of(List<String> skus) {
    return new ProductSelection(
        List.copyOf(skus),
        Pattern.compile(
            skus.stream().map(ProductSelection::pattern).collect(Collectors.joining("|"))));
  }

  private static String pattern(String sku) {
    return Stream.of(sku.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
  }

  boolean includes(String sku) {
    return pattern.matcher(sku).matches();
  }

  /** The lines of these products that cost something: a free line earns nothing. */
  List<OrderLine> among(List<OrderLine> lines) {
    return lines.stream()
        .filter(line -> line.paid().amount().signum() > 0)
        .filter(line -> includes(line.sku()))
        .toList();
  }

  Judgement judge(List<OrderLine> lines) {
    List<OrderLine> found = among(lines);
    String wanted = String.join(", ", skus);
    return Judgement.of(
        !found.isEmpty(),
        found.isEmpty()
            ? "The order has none of the products " + wanted
            : "The order has " + found.getFirst().sku(),
        "products " + wanted,
        lines.stream().map(OrderLine::sku).distinct().limit(5).collect(Collectors.joining(", ")));
  }
}
