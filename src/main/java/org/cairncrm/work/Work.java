package org.cairncrm.work;

import java.time.Instant;
import org.cairncrm.shared.CustomerId;
import org.springframework.stereotype.Component;

/**
 * What a module leaves to be done later for a customer. Only within a command that has locked the
 * customer.
 */
@Component
public class Work {
  /**
   * Leaves a due row for the {@link Timer} or {@link Delivery} of that kind. A row of the same kind
   * and key that is still open is moved to the new time.
   *
   * @param at when it takes effect; what is past takes effect soon
   */
  public void schedule(CustomerId customer, String kind, String key, Instant at) {
    throw new UnsupportedOperationException();
  }

  /** Takes a due row back, if it is still there. */
  public void cancel(CustomerId customer, String kind, String key) {
    throw new UnsupportedOperationException();
  }
}
