package org.cairncrm.journeys;

import java.time.Instant;

/**
 * Where a customer stood when an event led to a stage.
 *
 * @param moved whether that was further on; who is there already, or beyond, stays
 */
record Left(String stage, Instant since, boolean moved) {}
