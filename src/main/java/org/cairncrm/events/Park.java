package org.cairncrm.events;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.jspecify.annotations.Nullable;

/** A reaction to one event, put aside until its fault is mended. */
record Park(
    CustomerId customer,
    String reaction,
    long seq,
    UUID id,
    int tries,
    @Nullable Instant retryAt,
    @Nullable String error,
    Instant parkedAt) {
  private static final int LONGEST_ERROR = 2000;

  static Park first(
      CustomerId customer,
      String reaction,
      long seq,
      Instant now,
      Duration pause,
      Exception error) {
    return new Park(customer, reaction, seq, Ids.next(), 1, now.plus(pause), text(error), now);
  }

  /** Waits for an earlier one to go first. */
  static Park behind(CustomerId customer, String reaction, long seq, Instant now) {
    return new Park(customer, reaction, seq, Ids.next(), 0, null, null, now);
  }

  static String text(Exception error) {
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
