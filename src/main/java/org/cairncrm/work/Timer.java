package org.cairncrm.work;

import java.time.Instant;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * An effect that happens at its due time, in a transaction under its customer's lock.
 * Implementations are beans, found by their kind. A timer only works on the database and publishes
 * its events at {@code dueAt}. A timer that throws is retried later and does not hold up others.
 */
public interface Timer {
  /** A stable name, module first, such as {@code loyalty.activation}. */
  String kind();

  /**
   * The name of the reaction whose work this timer continues; null when there is none. While an
   * event of the customer is parked for that reaction, the timer waits too, because the event may
   * be about to cancel it.
   */
  default @Nullable String follows() {
    return null;
  }

  /**
   * @param key the key that the module gave the row when it scheduled it
   * @param dueAt the business time at which it takes effect
   */
  void due(CustomerId customer, String key, Instant dueAt);
}
