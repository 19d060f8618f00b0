package org.cairncrm.orders;

import java.time.LocalDate;
import org.cairncrm.events.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A detected delay.
 *
 * @param previouslyOn the day on which delivery was last expected
 * @param estimatedOn null when an expected day passed and no new one is known
 * @param decision the rule and its inputs
 */
record Delay(
    LocalDate promisedOn,
    LocalDate previouslyOn,
    @Nullable LocalDate estimatedOn,
    int daysLate,
    Decision decision) {}
