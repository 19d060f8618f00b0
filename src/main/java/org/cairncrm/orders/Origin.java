package org.cairncrm.orders;

import java.util.UUID;
import org.cairncrm.shared.Invalid;
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
   * @throws Invalid when only one of the two was given
   */
  static Origin of(@Nullable String source, @Nullable String externalId, UUID own) {
    if (source == null && externalId == null) {
      return new Origin(CAIRN, own.toString());
    }
    if (source == null) {
      throw Invalid.field("source", "is needed beside externalId");
    }
    if (externalId == null) {
      throw Invalid.field("externalId", "is needed beside source");
    }
    return new Origin(source, externalId);
  }
}
