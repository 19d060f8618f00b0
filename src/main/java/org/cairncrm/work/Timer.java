package org.cairncrm.work;

import java.time.Instant;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * What takes effect by itself when its time comes, in a transaction under its customer's lock: a
 * bean, found by its kind. Does database work alone and publishes at {@code dueAt}. A timer that
 * throws is tried again later and stops nobody else.
 */
public interface Timer {
  /** A stable name, module first, such as {@code loyalty.activation}. */
  String kind();

  /**
   * The name of the reaction whose work this continues; null when there is none. While an event of
   * the customer is parked for that reaction, this waits too, because the event may be about to
   * undo it.
   */
  default @Nullable String follows() {
    return null;
  }

  /**
   * @param key what the module named the row with when it scheduled it
   * @param dueAt the business time at which it takes effect
   */
  void due(CustomerId customer, String key, Instant dueAt);
}
