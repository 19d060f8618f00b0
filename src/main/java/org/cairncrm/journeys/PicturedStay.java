package org.cairncrm.journeys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The visit of one customer to a stage.
 *
 * @param enteredAt when the customer last came; null if the customer has not been there
 * @param leftAt null if the customer is there, or has not been there
 * @param days the length of the visit so far; null if the customer has not been there
 */
public record PicturedStay(
    PathStage.State state,
    @Nullable Instant enteredAt,
    @Nullable Instant leftAt,
    @Nullable Double days) {}
