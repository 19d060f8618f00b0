package org.cairncrm.journeys;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a map, with a customer's visit to it.
 *
 * @param enteredAt null if the customer has not been in the stage
 * @param leftAt null also if the customer is in the stage now
 */
@Schema(name = "JourneyStage")
public record PathStage(
    String stage,
    String title,
    State state,
    @Nullable Instant enteredAt,
    @Nullable Instant leftAt) {
  /** The state of a stage for a customer. */
  @Schema(name = "StageState")
  public enum State {
    DONE,
    SKIPPED,
    NOW,
    AHEAD
  }
}
