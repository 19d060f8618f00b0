package org.cairncrm.journeys;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stage that a test customer came to on a draft.
 *
 * @param event the stable name of the event that led there; null if a time or a person did
 * @param sinceChosen whether it happened after the customer was chosen, and not in the history
 *     before
 */
@Schema(name = "TestStep")
public record TestStep(
    String stage, String title, Instant at, @Nullable String event, boolean sinceChosen) {}
