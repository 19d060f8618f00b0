package org.cairncrm.journeys;

import java.time.Instant;

/** A map that is live, with the version it was published as. */
record PublishedMap(JourneyMap map, int version, Instant publishedAt) {}
