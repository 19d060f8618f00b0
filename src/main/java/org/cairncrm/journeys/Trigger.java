package org.cairncrm.journeys;

import java.util.List;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.Seen;
import org.cairncrm.rules.Condition;
import org.cairncrm.rules.DeclaredFact;
import org.cairncrm.rules.Evaluation;
import org.cairncrm.rules.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * A trigger of a stage: an event with this name for which the condition holds.
 *
 * @param condition null if every such event leads to the stage
 */
record Trigger(EventKind kind, @Nullable Condition condition) {
  /** The stable name of the event. */
  String event() {
    return kind.name();
  }

  Evaluation look(CustomerEvent candidate) {
    return condition == null
        ? new Evaluation(true, List.of(new Seen("on " + event(), "it happened", true)))
        : condition.test((Record) candidate);
  }

  /** Whether events of this kind have a field with this name. */
  boolean names(String field) {
    DeclaredFact fact = kind.fact();
    return fact == null ? RunKeys.has(kind.type(), field) : fact.has(field);
  }

  /** The condition as it is written, with a prefix; empty if there is no condition. */
  String condition(String before) {
    return condition == null ? "" : before + condition.source();
  }
}
