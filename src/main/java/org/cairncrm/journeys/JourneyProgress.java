package org.cairncrm.journeys;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's progress on a journey.
 *
 * @param version the version of the map that led to the stage
 * @param enteredAt the time when the customer entered the journey
 * @param run the number of the run among the customer's runs of the journey
 * @param targetDays the number of days within which customers should move on; null for none
 * @param stalled whether the customer has been in the stage for longer than that
 * @param leavesAt the time at which the customer leaves the journey unless the run has ended by
 *     then, because another version was published; null for never
 * @param path all stages in their order
 * @param touchpoints those of the stage, each with how often it happened since the customer came
 * @param next the ways that lead on from the stage, in the order of the map
 */
@Schema(name = "JourneyProgress")
public record JourneyProgress(
    String journey,
    String title,
    int version,
    int run,
    String stage,
    String stageTitle,
    Instant since,
    Instant enteredAt,
    @Nullable Integer targetDays,
    boolean stalled,
    @Nullable Instant leavesAt,
    List<PathStage> path,
    List<TouchpointFigures> touchpoints,
    List<NextWay> next) {}
