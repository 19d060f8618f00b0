package org.cairncrm.loyalty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time that one period of a cap or a budget covers.
 *
 * @param from included
 * @param until not included; null without an end
 */
record CapWindow(Instant from, @Nullable Instant until) {
  boolean includes(Instant at) {
    return !at.isBefore(from) && (until == null || at.isBefore(until));
  }
}
