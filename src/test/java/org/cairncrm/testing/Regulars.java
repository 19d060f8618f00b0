package org.cairncrm.testing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.orders.NewOrder;
import org.cairncrm.orders.NewShipment;
import org.cairncrm.orders.NewShipmentUpdate;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.Orders;
import org.cairncrm.orders.ShipmentUpdateKind;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;

/** Customers who have come back, for pages that need something to show. */
public final class Regulars {
  private static final LocalDate PROMISED = LocalDate.parse("2026-03-06");

  private final Customers customers;
  private final Orders orders;

  Regulars(Customers customers, Orders orders) {
    this.customers = customers;
    this.orders = orders;
  }

  /** Someone whose third order, of yesterday, brought a reward. */
  public CustomerId withThreeOrders(String name, @Nullable String manager) {
    CustomerId customer = named(name, manager);
    for (int days : new int[] {62, 33, 1}) {
      order(customer, ago(days));
    }
    return customer;
  }

  /** Someone who has not ordered yet. */
  public CustomerId registered(String name) {
    return named(name, null);
  }

  /** Someone whose only parcel was moved by its carrier a moment ago. */
  public CustomerId withALateParcel(String name) {
    return withALateParcel(name, null);
  }

  /** The same, with an account manager. */
  public CustomerId withALateParcel(String name, @Nullable String manager) {
    CustomerId customer = named(name, manager);
    OrderId order = order(customer, ago(3));
    var parcel =
        orders
            .handOver(order, new NewShipment(null, null, "InPost", "TRK-1", ago(2), PROMISED))
            .value();
    orders.update(
        parcel.id(),
        new NewShipmentUpdate(
            null,
            null,
            ShipmentUpdateKind.NEW_ESTIMATE,
            TestClock.START,
            PROMISED.plusDays(3),
            "Sorting centre overloaded"));
    return customer;
  }

  /** One more order. */
  public void orderAgain(CustomerId customer, Instant at) {
    order(customer, at);
  }

  private CustomerId named(String name, @Nullable String manager) {
    return customers
        .register(
            new NewCustomer(
                name,
                Language.PL,
                "PL",
                "Kraków",
                List.of("someone@example.pl"),
                List.of("+48512345678"),
                manager,
                Map.of(),
                null,
                null,
                ago(90)))
        .value()
        .id();
  }

  private OrderId order(CustomerId customer, Instant at) {
    return orders
        .place(
            new NewOrder(
                customer,
                null,
                null,
                null,
                Channel.WEB,
                at,
                Currency.getInstance("EUR"),
                List.of(new NewOrder.Line("M1", "Mug, blue", 2, new BigDecimal("42.25"))),
                PROMISED))
        .value()
        .id();
  }

  private static Instant ago(int days) {
    return TestClock.START.minus(Duration.ofDays(days));
  }
}
