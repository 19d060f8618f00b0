package org.cairncrm.customers.web;

import java.util.List;
import org.cairncrm.customers.Customer;
import org.cairncrm.customers.CustomerPermissions;
import org.cairncrm.customers.Customers;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shell.HomeTile;
import org.springframework.stereotype.Component;

/** The tile with the newest customers. */
@Component
class NewCustomersTile implements HomeTile {
  private static final int SHOWN = 8;

  private final Customers customers;

  NewCustomersTile(Customers customers) {
    this.customers = customers;
  }

  @Override
  public Column column() {
    return Column.SIDE;
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
    return "customers/new-customers-tile";
  }

  @Override
  public List<Customer> content(String username) {
    return customers.find(null, null, PageRequest.first(SHOWN)).items();
  }
}
