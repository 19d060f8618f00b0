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
    @Nullable EventId causeId,
    @Nullable Long causeSeq,
    int tries) {
  Cause cause() {
    return Cause.later(causeId, causeSeq);
  }
}
