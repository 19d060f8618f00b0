package org.cairncrm.loyalty;

import io.swagger.v3.oas.annotations.media.Schema;

/** What can be done with a lot of points. */
@Schema(name = "PointsLotStatus")
public enum LotStatus {
  PENDING,
  ACTIVE,
  REVERSED
}
