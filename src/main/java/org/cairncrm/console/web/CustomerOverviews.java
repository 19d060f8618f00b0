package org.cairncrm.console.web;

import java.time.Clock;
import org.cairncrm.customers.Customers;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.loyalty.Loyalty;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.CustomerId;
import org.springframework.stereotype.Component;

/** Puts together what the modules know of a customer. */
@Component
class CustomerOverviews {
  private static final int ORDERS = 5;

  private final Customers customers;
  private final Journeys journeys;
  private final Loyalty loyalty;
  private final Orders orders;
  private final Clock clock;

  CustomerOverviews(
      Customers customers, Journeys journeys, Loyalty loyalty, Orders orders, Clock clock) {
    this.customers = customers;
    this.journeys = journeys;
    this.loyalty = loyalty;
    this.orders = orders;
    this.clock = clock;
  }

  CustomerOverview of(CustomerId id) {
    return new CustomerOverview(
        customers.get(id),
        journeys.standings(id),
        loyalty.account(id),
        orders.of(id, null, ORDERS).items(),
        clock.instant());
  }
}
