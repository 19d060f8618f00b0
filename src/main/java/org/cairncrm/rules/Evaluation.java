package org.cairncrm.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.cairncrm.events.Seen;

/**
 * The result of a condition for one event.
 *
 * @param saw one entry for each conjunct of the condition, in its order
 */
public record Evaluation(boolean held, List<Seen> saw) {
  public Evaluation {
    saw = List.copyOf(saw);
  }

  /** The conjuncts that did not hold, in a form for people; empty if all held. */
  public String missed() {
    return saw.stream()
        .filter(seen -> !seen.held())
        .map(seen -> seen.condition() + " (" + seen.value() + ")")
        .collect(Collectors.joining(", "));
  }
}
