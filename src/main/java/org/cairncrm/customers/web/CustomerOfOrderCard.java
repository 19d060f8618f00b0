package org.cairncrm.customers.web;

import java.util.UUID;
import org.cairncrm.customers.Customer;
import org.cairncrm.customers.CustomerPermissions;
import org.cairncrm.customers.Customers;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shell.OrderCard;
import org.springframework.stereotype.Component;

/** The customer of an order, with the ways to reach them and their account manager, on its page. */
@Component
class CustomerOfOrderCard implements OrderCard {
  private final Customers customers;

  CustomerOfOrderCard(Customers customers) {
    this.customers = customers;
  }

  @Override
  public int place() {
    return 5;
  }

  @Override
  public String permission() {
    return CustomerPermissions.READ;
  }

  @Override
  public String template() {
    return "customers/order-card";
  }

  @Override
  public Customer content(CustomerId customer, UUID order) {
    return customers.get(customer);
  }
}
