package org.cairncrm.work;

import org.cairncrm.shared.CustomerId;

/**
 * Sends something outside the database at its due time. Implementations are beans, found by their
 * kind. A delivery runs outside of any transaction, under a lease that is renewed until the
 * delivery ends, so it must end by itself. It runs at least once, so the message should carry an id
 * by which a receiver recognizes a repetition.
 */
public interface Delivery {
  /** A stable name, module first, such as {@code notifications.email}. */
  String kind();

  /**
   * Sends the message. After an exception, the delivery is retried later.
   *
   * @param key the key that the module gave the row when it scheduled it
   * @return a step that records the result; runs once, in a command of this customer
   */
  Runnable deliver(CustomerId customer, String key) throws Exception;

  /**
   * Records that the delivery failed after the maximum number of attempts. Runs in a command of
   * this customer.
   */
  void givenUp(CustomerId customer, String key, String error);
}
