package org.cairncrm.loyalty;

import io.swagger.v3.oas.annotations.media.Schema;

/** The status of an adjustment. */
@Schema(name = "AdjustmentStatus")
public enum AdjustmentStatus {
  /** Another person has to approve it. */
  WAITING,
  /** The points were granted or deducted. */
  DONE,
  REJECTED
}
