package org.cairncrm.journeys.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairncrm.journeys.MapOutcome;
import org.cairncrm.journeys.Simulation;
import org.cairncrm.journeys.StageOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A stage on the page of a simulation, beside the same stage of the version in force.
 *
 * @param draft null if the draft does not have the stage
 * @param live null if the version in force does not have the stage
 */
record SimulatedRow(String title, @Nullable StageOutcome draft, @Nullable StageOutcome live) {
  /** The stages of the draft in their order, then those that only the version in force has. */
  static List<SimulatedRow> of(Simulation simulation) {
    MapOutcome live = simulation.live();
    Map<String, StageOutcome> before =
        (live == null ? List.<StageOutcome>of() : live.stages())
            .stream()
                .collect(
                    Collectors.toMap(
                        StageOutcome::stage,
                        Function.identity(),
                        (one, same) -> one,
                        LinkedHashMap::new));
    List<SimulatedRow> rows = new ArrayList<>();
    for (StageOutcome stage : simulation.draft().stages()) {
      rows.add(new SimulatedRow(stage.title(), stage, before.remove(stage.stage())));
    }
    before.values().forEach(gone -> rows.add(new SimulatedRow(gone.title(), null, gone)));
    return rows;
  }
}
