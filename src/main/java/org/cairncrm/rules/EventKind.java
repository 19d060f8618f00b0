package org.cairncrm.rules;

import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.FactReceived;
import org.jspecify.annotations.Nullable;

/**
 * A kind of event that maps and rules can name: an event of a module, or a declared fact.
 *
 * @param fact null for an event of a module
 */
public record EventKind(
    String name, Class<? extends CustomerEvent> type, @Nullable DeclaredFact fact) {
  /** An event of a module. */
  public static EventKind of(String name, Class<? extends CustomerEvent> type) {
    return new EventKind(name, type, null);
  }

  /** A declared fact. */
  public static EventKind of(DeclaredFact fact) {
    return new EventKind(fact.name(), FactReceived.class, fact);
  }

  /** Whether the event is of this kind. */
  public boolean includes(CustomerEvent event) {
    return type.isInstance(event)
        && (!(event instanceof FactReceived received) || received.fact().equals(name));
  }
}
