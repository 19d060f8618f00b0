package org.cairncrm.work;

import java.time.Instant;
import org.cairncrm.events.Cause;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A change to a due row: sets the row or, if {@code at} is null, deletes it.
 *
 * @param attemptAt the time of the next attempt, unless a fact of the customer lets the row fire
 *     before
 * @param cause the cause of the scheduling
 */
record DueChange(
    CustomerId customer,
    String kind,
    String key,
    @Nullable Instant at,
    @Nullable Instant attemptAt,
    Cause cause) {
  /** Identifies a row: two changes with the same value concern the same row. */
  record Row(CustomerId customer, String kind, String key) {}

  /** Deletes a row. */
  static DueChange done(CustomerId customer, String kind, String key) {
    return new DueChange(customer, kind, key, null, null, Cause.NONE);
  }

  Row row() {
    return new Row(customer, kind, key);
  }

  /** The row that this change writes; null if the change deletes the row. */
  @Nullable DueRow set() {
    return at == null || attemptAt == null
        ? null
        : new DueRow(
            customer, kind, key, at, attemptAt, cause.event(), cause.seq(), cause.root(), 0);
  }
}
