package org.cairncrm.journeys;

import io.swagger.v3.oas.annotations.media.Schema;

/** The lane of a touchpoint, as in a service blueprint. */
@Schema(name = "TouchpointLane")
public enum Lane {
  CUSTOMER("customer"),
  FRONT_STAGE("front-stage"),
  BACK_STAGE("back-stage"),
  SYSTEMS("systems");

  private final String key;

  Lane(String key) {
    this.key = key;
  }

  /** The name in maps and in JSON. */
  public String key() {
    return key;
  }
}
