package org.cairncrm.journeys;

import java.time.LocalDate;

/**
 * The comings and goings of a journey on one day of the business.
 *
 * @param entered the number of runs that began
 * @param finished the number of times that customers came to the last stage
 * @param left the number of runs that ended
 */
public record JourneyDay(LocalDate day, long entered, long finished, long left) {}
