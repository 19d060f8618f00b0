package org.cairncrm.customers;

import static org.cairncrm.customers.db.Tables.CUSTOMER;
import static org.jooq.impl.DSL.select;

import org.cairncrm.shared.CustomerId;
import org.cairncrm.shell.ManagedCustomers;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** The customers of an account manager, by the index of account managers. */
@Component
class LookedAfter implements ManagedCustomers {
  @Override
  public Condition of(Field<CustomerId> customer, String username) {
    return customer.in(
        select(CUSTOMER.CUSTOMER_ID).from(CUSTOMER).where(CUSTOMER.ACCOUNT_MANAGER.eq(username)));
  }
}
