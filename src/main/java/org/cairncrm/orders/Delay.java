package org.cairncrm.orders;

import java.time.LocalDate;
import org.cairncrm.events.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What a delay comes to.
 *
 * @param previouslyOn the day it was last expected
 * @param estimatedOn null when a day went by and no new one is known
 * @param decision the rule and what it saw
 */
record Delay(
    LocalDate promisedOn,
    LocalDate previouslyOn,
    @Nullable LocalDate estimatedOn,
    int daysLate,
    Decision decision) {}
