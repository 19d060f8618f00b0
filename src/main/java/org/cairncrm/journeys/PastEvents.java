package org.cairncrm.journeys;

import java.util.List;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventId;
import org.cairncrm.rules.EventKind;

/** Finds examples of events in the history. */
@FunctionalInterface
interface PastEvents {
  /** No history. */
  PastEvents NONE = kind -> List.of();

  /** Recent events of this kind, found within a bounded time; there may be more. */
  List<Example> recent(EventKind kind);

  /** An event of the history. */
  record Example(EventId id, CustomerEvent event) {}
}
