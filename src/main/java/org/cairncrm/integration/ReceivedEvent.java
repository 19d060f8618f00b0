package org.cairncrm.integration;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An event that was received earlier.
 *
 * @param digest the digest of its content; null when it was received before digests were stored
 * @param origin the source and external id of the fact in its data; null when unknown
 */
record ReceivedEvent(Receipt receipt, byte @Nullable [] digest, @Nullable FactOrigin origin) {
  /**
   * Whether the event has the same content, judged by the digest alone. Without a digest this is
   * assumed.
   */
  boolean same(CloudEvent event) {
    return digest == null || Arrays.equals(digest, IncomingEvent.digest(event));
  }
}
