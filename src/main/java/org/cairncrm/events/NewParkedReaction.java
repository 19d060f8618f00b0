package org.cairncrm.events;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A reaction to one event that is about to be parked until its fault is corrected.
 *
 * @param history whether the event was recorded as {@linkplain CommandMode history}; a retry runs
 *     in the same mode
 */
record NewParkedReaction(
    CustomerId customer,
    String reaction,
    long seq,
    UUID id,
    int tries,
    @Nullable Instant retryAt,
    @Nullable String error,
    Instant parkedAt,
    boolean history) {
  private static final int LONGEST_ERROR = 2000;

  static NewParkedReaction first(
      CustomerId customer,
      String reaction,
      long seq,
      Instant now,
      Duration pause,
      Exception error,
      boolean history) {
    return new NewParkedReaction(
        customer, reaction, seq, Ids.next(), 1, now.plus(pause), text(error), now, history);
  }

  /** Parks a reaction that waits for an earlier parked one. */
  static NewParkedReaction behind(
      CustomerId customer, String reaction, long seq, Instant now, boolean history) {
    return new NewParkedReaction(customer, reaction, seq, Ids.next(), 0, null, null, now, history);
  }

  static String text(Throwable error) {
    String text = error.toString();
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    if (root != error) {
      text += " ← " + root;
    }
    return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
  }
}
