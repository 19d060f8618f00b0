package org.cairncrm.notifications;

import static org.mockito.Mockito.mock;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.orders.DeliveryDelayed;
import org.cairncrm.orders.NewOrder;
import org.cairncrm.orders.Order;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.Orders;
import org.cairncrm.orders.ShipmentId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;

/** Deliveries that come late, and customers who wait for them. */
final class DelayFixtures {
  static final LocalDate PROMISED = LocalDate.of(2026, 3, 6);
  static final LocalDate NEW_DAY = LocalDate.of(2026, 3, 10);
  static final OrderId ORDER = OrderId.of("0195a1b2-0000-7000-8000-000000000011");
  static final ShipmentId SHIPMENT = ShipmentId.of("0195a1b2-0000-7000-8000-000000000021");

  private DelayFixtures() {}

  /** The rule, for what it decides alone. */
  static DelayAlert rule() {
    return new DelayAlert(mock(MessageQueue.class), mock(Orders.class));
  }

  static DeliveryDelayed newDay(CustomerId customer, Instant at, LocalDate day) {
    return new DeliveryDelayed(
        customer, ORDER, "PL-1042", SHIPMENT, "InPost", at, PROMISED, PROMISED, day, 4);
  }

  static DeliveryDelayed dayPassed(CustomerId customer, Instant at) {
    return new DeliveryDelayed(
        customer, ORDER, "PL-1042", null, null, at, PROMISED, PROMISED, null, 1);
  }

  static DeliveryDelayed newDayPassed(CustomerId customer, Instant at) {
    return new DeliveryDelayed(
        customer, ORDER, "PL-1042", SHIPMENT, "InPost", at, PROMISED, NEW_DAY, null, 5);
  }

  static NewOrder order(CustomerId customer) {
    return new NewOrder(
        customer,
        null,
        null,
        null,
        null,
        null,
        Currency.getInstance("EUR"),
        List.of(new NewOrder.Line("MUG", "Mug", 1, BigDecimal.TEN)),
        null);
  }

  /** Of an order that exists. */
  static DeliveryDelayed late(Order order, Instant at) {
    return new DeliveryDelayed(
        order.customerId(),
        order.id(),
        order.number(),
        null,
        null,
        at,
        PROMISED,
        PROMISED,
        null,
        1);
  }

  static NewCustomer customer(Language language, @Nullable String email) {
    return new NewCustomer(
        "Marta Zielińska",
        language,
        null,
        null,
        email == null ? List.of() : List.of(email),
        List.of(),
        null,
        Map.of(),
        null,
        null,
        null);
  }
}
