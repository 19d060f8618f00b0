package org.cairncrm.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.cairncrm.events.Commands;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.jspecify.annotations.Nullable;

/** A shop that sells jackets and hats, and tells of it. */
final class OrderFixtures {
  static final Instant PLACED = Instant.parse("2026-02-20T09:30:00Z");
  static final LocalDate PROMISED = LocalDate.parse("2026-02-26");

  private OrderFixtures() {}

  static CustomerId customer(Commands commands) {
    CustomerId customer = CustomerId.next();
    return commands.open(customer, () -> customer);
  }

  static NewOrder order(CustomerId customer) {
    return order(customer, "A-" + Ids.next(), PLACED);
  }

  static NewOrder order(CustomerId customer, String externalId, Instant placedAt) {
    return order(customer, externalId, placedAt, PROMISED);
  }

  static NewOrder order(
      CustomerId customer, String externalId, Instant placedAt, @Nullable LocalDate promised) {
    return order(
        customer,
        externalId,
        placedAt,
        promised,
        "EUR",
        line("JACKET", 1, "89.90"),
        line("HAT", 2, "12.50"));
  }

  static NewOrder order(CustomerId customer, String currency, NewOrder.Line... lines) {
    return order(customer, "A-" + Ids.next(), PLACED, PROMISED, currency, lines);
  }

  static NewOrder.Line line(String sku, int quantity, String price) {
    return new NewOrder.Line(sku, "A " + sku, quantity, new BigDecimal(price));
  }

  private static NewOrder order(
      CustomerId customer,
      String externalId,
      Instant placedAt,
      @Nullable LocalDate promised,
      String currency,
      NewOrder.Line... lines) {
    return new NewOrder(
        customer,
        "shop",
        externalId,
        null,
        null,
        placedAt,
        Currency.getInstance(currency),
        List.of(lines),
        promised);
  }
}
