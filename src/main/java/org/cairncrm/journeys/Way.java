package org.cairncrm.journeys;

import java.time.Duration;
import java.util.List;
import org.cairncrm.events.CustomerEvent;
import org.jspecify.annotations.Nullable;

/**
 * A way into a stage or out of the journey: an event, or a time after the customer came to the
 * stage before.
 *
 * @param from the stages from which it leads; empty if it leads from every earlier stage
 * @param trigger null for a way by time
 * @param after the time after entering the stage before; null for a way by an event
 * @param condition decides at that time whether the way leads on; null if it always does
 */
record Way(
    List<String> from,
    @Nullable Trigger trigger,
    @Nullable Duration after,
    @Nullable TimeCondition condition) {
  Way {
    from = List.copyOf(from);
  }

  static Way by(Trigger trigger) {
    return new Way(List.of(), trigger, null, null);
  }

  /** Whether the event is of the kind that this way names. */
  boolean names(CustomerEvent event) {
    return trigger != null && trigger.kind().includes(event);
  }
}
