package org.cairncrm.journeys;

/** A map with the version under which it was published. */
record PublishedMap(JourneyMap map, int version) {}
