package org.cairncrm.events;

import io.swagger.v3.oas.annotations.media.Schema;

/** The status of a parked reaction. */
@Schema(name = "ParkedReactionStatus")
public enum ParkedStatus {
  /** It will be retried, or waits for an earlier one. */
  WAITING,
  /** It has reached the limit of failures. A person retries or dismisses it. */
  DEAD,
  /** A person decided that it will not take effect. */
  DISMISSED
}
