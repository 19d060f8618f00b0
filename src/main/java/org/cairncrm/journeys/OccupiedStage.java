package org.cairncrm.journeys;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a version in which customers are.
 *
 * @param becomes the name of the stage of the new version that is proposed for them; null for none
 */
@Schema(name = "OccupiedStage")
public record OccupiedStage(
    int version, String stage, String title, long customers, @Nullable String becomes) {}
