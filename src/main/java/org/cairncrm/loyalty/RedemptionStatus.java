package org.cairncrm.loyalty;

import io.swagger.v3.oas.annotations.media.Schema;

/** The status of a redemption. */
@Schema(name = "RedemptionStatus")
public enum RedemptionStatus {
  /** The points are held for the redemption. */
  RESERVED,
  /** The points are spent. */
  CONFIRMED,
  /** The points were released before they were spent. */
  RELEASED,
  /** The points were released because nobody confirmed the redemption before its deadline. */
  EXPIRED,
  /** The points were spent, and all of them were given back. */
  CANCELLED
}
