package org.cairncrm.journeys;

import java.util.List;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.Seen;
import org.cairncrm.rules.Condition;
import org.cairncrm.rules.Evaluation;
import org.cairncrm.rules.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * What leads to a stage: an event of this name, for which the condition holds.
 *
 * @param condition null when every such event does
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

  /** The condition as it was written, after these words; nothing when there is none. */
  String condition(String before) {
    return condition == null ? "" : before + condition.source();
  }
}
