package org.cairncrm.journeys;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/** On which side of the counter a touchpoint is: as in a service blueprint. */
@Schema(name = "TouchpointLane")
public enum Lane {
  @JsonProperty("customer")
  CUSTOMER("customer"),
  @JsonProperty("front-stage")
  FRONT_STAGE("front-stage"),
  @JsonProperty("back-stage")
  BACK_STAGE("back-stage");

  private final String key;

  Lane(String key) {
    this.key = key;
  }

  /** As maps and JSON have it. */
  public String key() {
    return key;
  }
}
