package org.cairncrm.events;

import io.swagger.v3.oas.annotations.media.Schema;

/** Where a parked reaction stands. */
@Schema(name = "ParkedReactionStatus")
public enum ParkedStatus {
  /** Will be retried, or waits for an earlier one to go first. */
  WAITING,
  /** Has failed as often as it may: a person retries or dismisses it. */
  DEAD,
  /** A person decided that it shall not take effect. */
  DISMISSED
}
