package org.cairncrm.customers.web;

import java.util.List;
import org.cairncrm.customers.Customer;
import org.cairncrm.customers.CustomerPermissions;
import org.cairncrm.customers.Customers;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shell.HomeTile;
import org.springframework.stereotype.Component;

/** The tile with the customers of the signed-in account manager. */
@Component
class MyCustomersTile implements HomeTile {
  private static final int SHOWN = 8;

  private final Customers customers;

  MyCustomersTile(Customers customers) {
    this.customers = customers;
  }

  @Override
  public Column column() {
    return Column.MAIN;
  }

  @Override
  public int place() {
    return 20;
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
  public Mine content(String username) {
    return new Mine(
        customers.find(null, username, PageRequest.first(SHOWN)).items(),
        customers.lookedAfterBy(username));
  }

  /**
   * @param count the number of all these customers, including those that are not shown
   */
  public record Mine(List<Customer> customers, int count) {}
}
