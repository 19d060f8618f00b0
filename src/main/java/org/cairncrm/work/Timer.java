package org.cairncrm.work;

import java.time.Instant;
import org.cairncrm.shared.CustomerId;

/**
 * What takes effect by itself when its time comes, in a transaction under its customer's lock: a
 * bean, found by its kind. Does database work alone and publishes at {@code dueAt}. A timer that
 * throws is tried again later and stops nobody else.
 */
public interface Timer {
  /** A stable name, module first, such as {@code loyalty.activation}. */
  String kind();

  /**
   * @param key what the module named the row with when it scheduled it
   * @param dueAt the business time at which it takes effect
   */
  void due(CustomerId customer, String key, Instant dueAt);
}
