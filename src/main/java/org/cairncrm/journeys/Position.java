package org.cairncrm.journeys;

import java.time.Instant;

/**
 * A customer's position on a journey.
 *
 * @param step the number of stages visited so far, including this one
 */
record Position(String stage, Instant since, int step) {}
