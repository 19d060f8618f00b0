package org.cairncrm.orders;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which system a fact came from and what that system calls it: the two by which it is known again
 * when it is sent again.
 */
record Origin(String source, String externalId) {
  /** The source of what has no other. */
  static final String CAIRN = "cairn";

  /**
   * @param own names a fact that came without an origin
   */
  static Origin of(@Nullable String source, @Nullable String externalId, UUID own) {
    return source == null || externalId == null
        ? new Origin(CAIRN, own.toString())
        : new Origin(source, externalId);
  }
}
