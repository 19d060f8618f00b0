package org.cairncrm.orders;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The source system of a fact and its external id there. Together they identify a repeated request.
 */
record Origin(String source, String externalId) {
  /** The source of a fact that came without one. */
  static final String CAIRN = "cairn";

  /**
   * @param own the external id of a fact that came without an origin
   */
  static Origin of(@Nullable String source, @Nullable String externalId, UUID own) {
    return source == null || externalId == null
        ? new Origin(CAIRN, own.toString())
        : new Origin(source, externalId);
  }
}
