package org.cairncrm.work;

import org.cairncrm.shared.CustomerId;

/**
 * What leaves the database when its time comes: a bean, found by its kind. Runs outside of any
 * transaction under a lease, which is renewed for as long as it takes, so it must end by itself; at
 * least once, so what it sends should carry an id by which a receiver knows it again.
 */
public interface Delivery {
  /** A stable name, module first, such as {@code notifications.email}. */
  String kind();

  /**
   * Sends it. An exception means that it is tried again later.
   *
   * @param key what the module named the row with when it scheduled it
   * @return what is to be recorded of it: runs once, in a command of this customer
   */
  Runnable deliver(CustomerId customer, String key) throws Exception;

  /**
   * Records that it could not be sent after as many tries as are allowed; in a command of this
   * customer.
   */
  void givenUp(CustomerId customer, String key, String error);
}
