package org.cairncrm.journeys;

import java.time.Instant;
import org.cairncrm.shared.CustomerId;

/**
 * A customer who has been in a stage for longer than its target.
 *
 * @param targetDays the number of days within which customers should move on
 */
public record Stalled(
    CustomerId customer,
    String journey,
    String journeyTitle,
    String stage,
    String stageTitle,
    Instant since,
    int targetDays) {}
