package org.cairncrm.customers;

import static org.cairncrm.customers.db.Tables.CUSTOMER;

import java.util.List;
import org.cairncrm.lists.ListColumn;
import org.cairncrm.lists.ListColumns;
import org.cairncrm.shared.CustomerId;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** The customer of a row, in the lists of other modules. */
@Component
class CustomerNameColumn implements ListColumns {
  @Override
  public boolean isFor(String list) {
    return !list.equals(CustomerList.NAME);
  }

  @Override
  public String permission() {
    return CustomerPermissions.READ;
  }

  @Override
  public List<ListColumn> columns(Field<CustomerId> customer) {
    return List.of(
        ListColumn.link(
                "customer",
                "customers.customer",
                CUSTOMER.NAME,
                "/customers/",
                CUSTOMER.CUSTOMER_ID)
            .joined(CUSTOMER, CUSTOMER.CUSTOMER_ID.eq(customer))
            .orderedBy(CustomerList.BY_NAME)
            .second()
            .shown(),
        ListColumn.person("accountManager", "customers.manager", CUSTOMER.ACCOUNT_MANAGER)
            .joined(CUSTOMER, CUSTOMER.CUSTOMER_ID.eq(customer)));
  }
}
