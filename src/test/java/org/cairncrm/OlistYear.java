package org.cairncrm;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.OlistOrder.Item;
import org.cairncrm.OlistOrder.Review;
import org.jspecify.annotations.Nullable;

/**
 * The orders of one year in the order in which they were placed.
 *
 * @param withoutItems how many had nothing to sell and were left out
 */
record OlistYear(List<OlistOrder> orders, int withoutItems) {
  private static final String PLACED = "order_purchase_timestamp";

  static OlistYear read(Path folder, int year) throws IOException {
    Map<String, Map<String, String>> addresses =
        rows(folder, "customers").stream()
            .collect(Collectors.toMap(row -> of(row, "customer_id"), Function.identity()));
    Map<String, List<Item>> items = byOrder(rows(folder, "order_items"), OlistYear::item);
    Map<String, List<Review>> reviews = byOrder(rows(folder, "order_reviews"), OlistYear::review);
    List<OlistOrder> orders = new ArrayList<>();
    int withoutItems = 0;
    for (Map<String, String> row : rows(folder, "orders")) {
      if (!of(row, PLACED).startsWith(year + "-")) {
        continue;
      }
      String id = of(row, "order_id");
      if (items.containsKey(id)) {
        Map<String, String> address =
            Objects.requireNonNull(addresses.get(of(row, "customer_id")), id);
        orders.add(order(row, address, items.get(id), reviews.getOrDefault(id, List.of())));
      } else {
        withoutItems++;
      }
    }
    orders.sort(Comparator.comparing(OlistOrder::placedAt).thenComparing(OlistOrder::id));
    return new OlistYear(orders, withoutItems);
  }

  /** The orders of each n-th buyer, by the hash of their id, and of all who came back. */
  OlistYear sample(int nth) {
    Map<String, Long> bought = orders.stream().collect(groupingBy(OlistOrder::buyer, counting()));
    return new OlistYear(
        orders.stream()
            .filter(
                order ->
                    bought.getOrDefault(order.buyer(), 0L) > 1
                        || Math.floorMod(order.buyer().hashCode(), nth) == 0)
            .toList(),
        withoutItems);
  }

  /** Each buyer's orders, in the order in which they were placed. */
  Map<String, List<OlistOrder>> byBuyer() {
    return orders.stream().collect(groupingBy(OlistOrder::buyer, TreeMap::new, toList()));
  }

  private static OlistOrder order(
      Map<String, String> row,
      Map<String, String> address,
      List<Item> items,
      List<Review> reviews) {
    Instant carrier = at(row, "order_delivered_carrier_date");
    Instant delivered = at(row, "order_delivered_customer_date");
    boolean cancelled = of(row, "order_status").equals("canceled") && delivered == null;
    return new OlistOrder(
        of(row, "order_id"),
        of(address, "customer_unique_id"),
        of(address, "customer_city"),
        of(address, "customer_state"),
        Objects.requireNonNull(at(row, PLACED)),
        LocalDate.parse(of(row, "order_estimated_delivery_date").substring(0, 10)),
        Stream.of(carrier, delivered).filter(Objects::nonNull).min(byTime()).orElse(null),
        delivered,
        cancelled ? latest(at(row, PLACED), at(row, "order_approved_at"), carrier) : null,
        items,
        reviews);
  }

  private static Item item(Map<String, String> row) {
    return new Item(
        of(row, "product_id"),
        new BigDecimal(of(row, "price")),
        new BigDecimal(of(row, "freight_value")));
  }

  private static Review review(Map<String, String> row) {
    String text =
        Stream.of("review_comment_title", "review_comment_message")
            .map(column -> of(row, column).strip())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("\n"));
    return new Review(
        of(row, "review_id"),
        Integer.parseInt(of(row, "review_score")),
        text.isEmpty() ? null : text,
        Objects.requireNonNull(at(row, "review_answer_timestamp")));
  }

  private static <T> Map<String, List<T>> byOrder(
      List<Map<String, String>> rows, Function<Map<String, String>, T> as) {
    return rows.stream().collect(groupingBy(row -> of(row, "order_id"), mapping(as, toList())));
  }

  private static List<Map<String, String>> rows(Path folder, String table) throws IOException {
    return OlistCsv.unpacked(folder.resolve("olist_" + table + ".csv.gz"));
  }

  private static String of(Map<String, String> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }

  private static @Nullable Instant at(Map<String, String> row, String column) {
    String text = of(row, column);
    return text.isEmpty()
        ? null
        : LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
  }

  private static @Nullable Instant latest(@Nullable Instant... times) {
    return Stream.of(times).filter(Objects::nonNull).max(byTime()).orElse(null);
  }

  private static Comparator<Instant> byTime() {
    return Comparator.naturalOrder();
  }
}
