package org.cairncrm.journeys;

/** A map that is live, with the version it was published as. */
record PublishedMap(JourneyMap map, int version) {}
