package org.cairncrm.journeys;

import io.swagger.v3.oas.annotations.media.Schema;

/** The outcome of a run that ended. */
@Schema(name = "JourneyOutcome")
public enum ExitOutcome {
  WON,
  LOST,
  EXPIRED,
  CANCELLED
}
