package org.cairncrm.orders;

import java.time.LocalDate;
import org.cairncrm.events.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What a delay comes to.
 *
 * @param previouslyOn the day it was last expected
 * @param estimatedOn null when only the promised day went by
 * @param decision the rule and what it saw
 */
record Delay(
    LocalDate promisedOn,
    LocalDate previouslyOn,
    @Nullable LocalDate estimatedOn,
    int daysLate,
    Decision decision) {}
