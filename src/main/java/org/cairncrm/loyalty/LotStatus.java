package org.cairncrm.loyalty;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/** What can be done with a lot of points. */
@Schema(name = "PointsLotStatus")
public enum LotStatus {
  @JsonProperty("pending")
  PENDING,
  @JsonProperty("active")
  ACTIVE,
  @JsonProperty("reversed")
  REVERSED
}
