package org.cairncrm.work;

import java.time.Instant;
import org.cairncrm.events.Cause;
import org.cairncrm.events.EventId;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/** A stored due row. */
record DueRow(
    CustomerId customer,
    String kind,
    String key,
    Instant dueAt,
    Instant attemptAt,
    @Nullable EventId causeId,
    @Nullable Long causeSeq,
    @Nullable Long rootSeq,
    int tries) {
  DueChange.Row name() {
    return new DueChange.Row(customer, kind, key);
  }

  /**
   * Whether the row fires by the given moment. A row that has failed also waits for its retry
   * pause.
   */
  boolean fires(Instant until, Instant now) {
    return !dueAt.isAfter(until) && (tries == 0 || !attemptAt.isAfter(now));
  }

  /**
   * Whether the row was scheduled for a time in the past. Also true for a row that was postponed
   * since: the row does not record the difference.
   */
  boolean late() {
    return attemptAt.isAfter(dueAt);
  }

  /** The cause of the effects of a timer, which the history shows separately, at their own time. */
  Cause later() {
    return Cause.later(causeId, causeSeq);
  }

  /**
   * The cause of the result of a delivery, which the history shows beneath the event that caused
   * it.
   */
  Cause delivered() {
    return Cause.delivered(causeId, causeSeq, rootSeq);
  }
}
