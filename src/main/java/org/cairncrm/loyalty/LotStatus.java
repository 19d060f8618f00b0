package org.cairncrm.loyalty;

import io.swagger.v3.oas.annotations.media.Schema;

/** The status of a lot of points. */
@Schema(name = "PointsLotStatus")
public enum LotStatus {
  PENDING,
  ACTIVE,
  REVERSED
}
