package org.cairncrm.journeys;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What a replay of the history on one version of a map found.
 *
 * @param entered the number of runs that began
 * @param customers the number of customers with a run
 */
@Schema(name = "SimulatedMap")
public record MapOutcome(
    long entered,
    long customers,
    List<StageOutcome> stages,
    List<ExitCount> exits,
    List<ActionCount> actions) {}
