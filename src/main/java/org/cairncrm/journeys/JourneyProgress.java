package org.cairncrm.journeys;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * Where a customer stands on a journey.
 *
 * @param version of the map that led there
 * @param enteredAt when the customer set out
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
