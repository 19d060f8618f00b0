package org.cairncrm.loyalty.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairncrm.loyalty.ProgrammeOutcome;
import org.cairncrm.loyalty.ProgrammeSimulation;
import org.cairncrm.loyalty.RuleOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A rule on the page of a simulation, beside the same rule of the version in force.
 *
 * @param draft null if the simulated version does not have the rule
 * @param live null if the version in force does not have the rule
 */
record SimulatedRuleRow(
    String rule, String title, @Nullable RuleOutcome draft, @Nullable RuleOutcome live) {
  /** The rules of the simulated version, then those that only the version in force has. */
  static List<SimulatedRuleRow> of(ProgrammeSimulation simulation) {
    ProgrammeOutcome inForce = simulation.live();
    Map<String, RuleOutcome> before = new LinkedHashMap<>();
    if (inForce != null) {
      inForce.rules().forEach(rule -> before.put(rule.rule(), rule));
    }
    List<SimulatedRuleRow> rows = new ArrayList<>();
    for (RuleOutcome rule : simulation.draft().rules()) {
      rows.add(new SimulatedRuleRow(rule.rule(), rule.title(), rule, before.remove(rule.rule())));
    }
    before
        .values()
        .forEach(gone -> rows.add(new SimulatedRuleRow(gone.rule(), gone.title(), null, gone)));
    return rows;
  }
}
