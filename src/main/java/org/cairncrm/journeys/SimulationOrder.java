package org.cairncrm.journeys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a simulation is asked for.
 *
 * @param text the draft
 * @param live the version in force, to compare with; null for none
 * @param until the time at which the walks end
 */
record SimulationOrder(String journey, String text, @Nullable Integer live, Instant until) {}
