package org.cairncrm.loyalty;

import io.swagger.v3.oas.annotations.media.Schema;

/** The status of a lot of points: where its remaining points are, or what took the last of them. */
@Schema(name = "PointsLotStatus")
public enum LotStatus {
  PENDING,
  ACTIVE,
  SPENT,
  EXPIRED,
  REVERSED
}
