package org.cairncrm.journeys;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stage as one customer sees it.
 *
 * @param enteredAt null for a stage that the customer was not at
 * @param leftAt null as well for the one where the customer is
 */
@Schema(name = "JourneyStage")
public record PathStage(
    String stage,
    String title,
    State state,
    @Nullable Instant enteredAt,
    @Nullable Instant leftAt) {
  /** Where a stage lies for a customer. */
  @Schema(name = "StageState")
  public enum State {
    DONE,
    SKIPPED,
    NOW,
    AHEAD
  }
}
