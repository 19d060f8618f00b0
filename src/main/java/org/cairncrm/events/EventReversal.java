package org.cairncrm.events;

import org.jspecify.annotations.Nullable;

/**
 * An event that takes earlier events of its customer back, or changes how they read: what had
 * followed from them no longer holds.
 */
public interface EventReversal extends CustomerEvent {
  /**
   * How an earlier event reads from now on.
   *
   * @return the same object if it is unaffected; null if it is taken back
   */
  @Nullable CustomerEvent corrected(CustomerEvent earlier);
}
