package org.cairncrm.work;

import java.time.Instant;
import org.cairncrm.events.Cause;
import org.cairncrm.events.EventId;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/** A due row as it stands. */
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

  /** Whether it fires until that moment: one that has failed waits for its pause to end as well. */
  boolean fires(Instant until, Instant now) {
    return !dueAt.isAfter(until) && (tries == 0 || !attemptAt.isAfter(now));
  }

  /** Whether it was set for a time gone by; or it has waited since, and nobody knows any more. */
  boolean late() {
    return attemptAt.isAfter(dueAt);
  }

  /** What a timer does is told apart, at its own time. */
  Cause later() {
    return Cause.later(causeId, causeSeq);
  }

  /** What a delivery did is told beneath what it was sent for. */
  Cause delivered() {
    return Cause.delivered(causeId, causeSeq, rootSeq);
  }
}
