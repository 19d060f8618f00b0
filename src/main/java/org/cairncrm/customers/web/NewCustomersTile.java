package org.cairncrm.customers.web;

import java.util.List;
import java.util.Map;
import org.cairncrm.access.Role;
import org.cairncrm.customers.Customer;
import org.cairncrm.customers.CustomerPermissions;
import org.cairncrm.customers.Customers;
import org.cairncrm.home.HomeTile;
import org.cairncrm.home.HomeView;
import org.cairncrm.shared.PageRequest;
import org.springframework.stereotype.Component;

/** The tile with the newest customers. */
@Component
class NewCustomersTile implements HomeTile<NewCustomersTile.NewestCustomers> {
  private static final int SHOWN = 6;

  private final Customers customers;

  NewCustomersTile(Customers customers) {
    this.customers = customers;
  }

  @Override
  public String name() {
    return "newCustomers";
  }

  @Override
  public Map<Role, Integer> places() {
    return Map.of(Role.AGENT, 70, Role.MARKETING, 60, Role.ADMIN, 70);
  }

  @Override
  public String permission() {
    return CustomerPermissions.READ;
  }

  @Override
  public String template() {
    return "customers/new-customers-tile";
  }

  @Override
  public NewestCustomers content(HomeView view) {
    return new NewestCustomers(customers.find(null, null, PageRequest.first(SHOWN)).items());
  }

  /** The customers who were registered last, newest first. */
  record NewestCustomers(List<Customer> customers) {}
}
