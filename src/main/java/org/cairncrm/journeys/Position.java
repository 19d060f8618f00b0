package org.cairncrm.journeys;

import java.time.Instant;

/**
 * Where a customer stands on a journey.
 *
 * @param step how many stages it took, this one included
 */
record Position(String stage, Instant since, int step) {}
