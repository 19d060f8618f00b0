package org.cairncrm.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.cairncrm.events.Seen;

/**
 * What a condition came to for one event.
 *
 * @param saw one entry for each part of the condition that has to hold, in its order
 */
public record Evaluation(boolean held, List<Seen> saw) {
  public Evaluation {
    saw = List.copyOf(saw);
  }

  /** The parts that did not hold, in a form for people; empty when all did. */
  public String missed() {
    return saw.stream()
        .filter(seen -> !seen.held())
        .map(seen -> seen.condition() + " (" + seen.value() + ")")
        .collect(Collectors.joining(", "));
  }
}
