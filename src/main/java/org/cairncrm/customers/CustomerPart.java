package org.cairncrm.customers;

import org.cairncrm.events.Query;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shell.OverviewPart;
import org.springframework.stereotype.Component;

/** The profile of a customer, in the overview. */
@Component
class CustomerPart implements OverviewPart<Customer> {
  private final CustomerRows rows;

  CustomerPart(CustomerRows rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return "customer";
  }

  @Override
  public String permission() {
    return CustomerPermissions.READ;
  }

  /** The answer throws {@link NotFound} if there is no such customer. */
  @Override
  public Query<Customer> query(CustomerId customer) {
    return new Query<>(
        CustomerRows.statement(customer),
        row -> {
          if (!row.next()) {
            throw new NotFound("customer", customer);
          }
          return rows.customer(row, 1);
        });
  }
}
