package org.cairncrm.journeys;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.cairncrm.shared.FreeText;
import org.jspecify.annotations.Nullable;

/**
 * A simulation to be started.
 *
 * @param text the map to try; the draft of the journey if it is left out
 */
@Schema(name = "NewJourneySimulation")
public record NewSimulation(@Nullable @FreeText @Size(max = 200_000) String text) {}
