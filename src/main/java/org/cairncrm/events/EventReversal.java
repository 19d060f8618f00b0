package org.cairncrm.events;

import org.jspecify.annotations.Nullable;

/**
 * An event that reverses or corrects earlier events of its customer. The effects of those events no
 * longer hold.
 */
public interface EventReversal extends CustomerEvent {
  /**
   * The corrected form of an earlier event.
   *
   * @return the same object if it is unaffected; null if it is reversed
   */
  @Nullable CustomerEvent corrected(CustomerEvent earlier);

  /** Whether an earlier event is reversed or corrected. */
  default boolean concerns(CustomerEvent earlier) {
    return !earlier.equals(corrected(earlier));
  }
}
