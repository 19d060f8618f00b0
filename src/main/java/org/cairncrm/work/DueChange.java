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

  Row row() {
    return new Row(customer, kind, key);
  }
}
