package org.cairncrm.journeys;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a replay found for one stage.
 *
 * @param reached the number of times that customers came to it
 * @param now the number of customers who are in it at the end
 * @param stalled those of them who have been there for longer than its target
 * @param left the number of times that customers left it
 * @param dwellHalf the days after which half of the stays had ended (p50); null without stays
 * @param dwellMost the days after which nine of ten stays had ended (p90); null without stays
 */
@Schema(name = "SimulatedStage")
public record StageOutcome(
    String stage,
    String title,
    long reached,
    long now,
    long stalled,
    long left,
    @Nullable Double dwellHalf,
    @Nullable Double dwellMost) {}
