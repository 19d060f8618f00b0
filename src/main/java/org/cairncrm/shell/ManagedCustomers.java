package org.cairncrm.shell;

import org.cairncrm.shared.CustomerId;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Limits a query to the customers of an account manager, for modules that know customers only by
 * their ids.
 */
public interface ManagedCustomers {
  /**
   * The condition that this person looks after the customer of the row.
   *
   * @param customer the customer of a row
   * @param username the account manager
   */
  Condition of(Field<CustomerId> customer, String username);
}
