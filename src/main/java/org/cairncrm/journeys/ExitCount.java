package org.cairncrm.journeys;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The number of runs that ended by one exit.
 *
 * @param customers the number of runs
 */
@Schema(name = "SimulatedExit")
public record ExitCount(String exit, String title, long customers) {}
