package org.cairncrm.rules;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime.Program;
import java.util.List;
import java.util.Map;
import org.cairncrm.events.Seen;

/**
 * One of the conjuncts of a condition. All of them must hold.
 *
 * @param paths the facts that it uses, such as {@code total.amount}
 */
record Conjunct(String source, Program program, List<FactPath> paths, ConditionDisplay shown) {
  Seen look(Map<String, Object> facts) {
    Map<String, Object> variables = Map.of(Rules.EVENT, facts);
    try {
      boolean held = Boolean.TRUE.equals(program.eval(variables));
      return new Seen(source, shown.text(facts, variables), held);
    } catch (CelEvaluationException uncomputable) {
      return new Seen(source, missing(facts, uncomputable), false);
    }
  }

  private String missing(Map<String, Object> facts, CelEvaluationException uncomputable) {
    List<String> unknown =
        paths.stream()
            .filter(path -> path.missing(facts))
            .map(FactPath::toString)
            .distinct()
            .toList();
    if (!unknown.isEmpty()) {
      return String.join(" and ", unknown) + (unknown.size() == 1 ? " is" : " are") + " not known";
    }
    Throwable reason = uncomputable;
    while (reason.getCause() != null) {
      reason = reason.getCause();
    }
    return "cannot be computed: " + reason.getMessage();
  }
}
