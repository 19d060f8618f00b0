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

/** The tile with the customers of the signed-in account manager. */
@Component
class MyCustomersTile implements HomeTile<MyCustomersTile.MyCustomers> {
  private static final int SHOWN = 5;

  private final Customers customers;

  MyCustomersTile(Customers customers) {
    this.customers = customers;
  }

  @Override
  public String name() {
    return "myCustomers";
  }

  @Override
  public Map<Role, Integer> places() {
    return Map.of(Role.ACCOUNT_MANAGER, 60);
  }

  @Override
  public String permission() {
    return CustomerPermissions.READ;
  }

  @Override
  public String template() {
    return "customers/my-customers-tile";
  }

  @Override
  public MyCustomers content(HomeView view) {
    String username = view.username();
    return username == null
        ? new MyCustomers(List.of(), 0)
        : new MyCustomers(
            customers.find(null, username, PageRequest.first(SHOWN)).items(),
            customers.lookedAfterBy(username));
  }

  /**
   * The customers of an account manager.
   *
   * @param customers the newest of them
   * @param count all of them
   */
  record MyCustomers(List<Customer> customers, int count) {}
}
