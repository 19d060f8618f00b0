package org.cairncrm.integration;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An event that arrived before.
 *
 * @param digest of its content; null when it arrived before digests were kept
 * @param origin what its data called the fact; null when that is not known
 */
record ReceivedEvent(Receipt receipt, byte @Nullable [] digest, @Nullable FactOrigin origin) {
  /** Whether the event is the same, as far as can be told without a look at the fact. */
  boolean same(CloudEvent event) {
    return digest == null || Arrays.equals(digest, IncomingEvent.digest(event));
  }
}
