package org.cairncrm.journeys;

import io.swagger.v3.oas.annotations.media.Schema;

/** On which side of the counter a touchpoint is: as in a service blueprint. */
@Schema(name = "TouchpointLane")
public enum Lane {
  CUSTOMER("customer"),
  FRONT_STAGE("front-stage"),
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
