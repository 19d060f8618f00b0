package org.cairncrm.journeys;

/**
 * An event that begins a journey.
 *
 * @param rank the place of the stage in which the customer begins
 */
record EntryWay(Trigger trigger, int rank) {}
