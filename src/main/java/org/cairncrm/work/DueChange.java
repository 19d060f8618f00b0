package org.cairncrm.work;

import java.time.Instant;
import org.cairncrm.events.Cause;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A due row to be set or, without a time, taken back.
 *
 * @param attemptAt when it is looked at, if no fact of the customer lets it fire before
 * @param cause what scheduled it
 */
record DueChange(
    CustomerId customer,
    String kind,
    String key,
    @Nullable Instant at,
    @Nullable Instant attemptAt,
    Cause cause) {
  /** What makes two changes concern the same row. */
  record Row(CustomerId customer, String kind, String key) {}

  /** Takes a row back. */
  static DueChange done(CustomerId customer, String kind, String key) {
    return new DueChange(customer, kind, key, null, null, Cause.NONE);
  }

  Row row() {
    return new Row(customer, kind, key);
  }

  /** The row as it is set; null when it is taken back. */
  @Nullable DueRow set() {
    return at == null || attemptAt == null
        ? null
        : new DueRow(
            customer, kind, key, at, attemptAt, cause.event(), cause.seq(), cause.root(), 0);
  }
}
