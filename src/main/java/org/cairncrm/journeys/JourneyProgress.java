package org.cairncrm.journeys;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * A customer's progress on a journey.
 *
 * @param version the version of the map that led to the stage
 * @param enteredAt the time when the customer entered the journey
 * @param path all stages in their order
 */
@Schema(name = "JourneyProgress")
public record JourneyProgress(
    String journey,
    String title,
    int version,
    String stage,
    String stageTitle,
    Instant since,
    Instant enteredAt,
    List<PathStage> path) {}
