package org.cairncrm.journeys;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.cairncrm.shared.FreeText;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * A move of a customer to another stage by hand.
 *
 * @param stage the name of the stage
 * @param reason why, in the words of the person who moves the customer
 * @param run the number of the run; the newest that is under way if it is left out
 */
@Schema(name = "NewStageMove")
public record NewStageMove(
    @NotBlank @SingleLine @Size(max = 60) String stage,
    @NotBlank @FreeText @Size(max = 2000) String reason,
    @Nullable @Min(1) Integer run) {}
