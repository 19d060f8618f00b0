package org.cairncrm.rules;

import java.util.Optional;
import java.util.TreeSet;
import org.cairncrm.events.EventTypes;
import org.cairncrm.events.FactReceived;
import org.springframework.stereotype.Component;

/** All that maps and rules can name: the events of the modules, and the facts that are declared. */
@Component
public class EventKinds {
  private final EventTypes events;
  private final DeclaredFacts facts;

  EventKinds(EventTypes events, DeclaredFacts facts) {
    this.events = events;
    this.facts = facts;
  }

  /**
   * @throws IllegalArgumentException saying which there are, when there is none of that name
   */
  public EventKind get(String name) {
    Optional<DeclaredFact> fact = facts.find(name);
    if (fact.isPresent()) {
      return EventKind.of(fact.get());
    }
    var names = new TreeSet<>(events.names());
    names.remove(events.name(FactReceived.class));
    if (!names.contains(name)) {
      facts.all().forEach(declared -> names.add(declared.name()));
      throw new IllegalArgumentException(
          "There is no event named '" + name + "'; there are " + names);
    }
    return EventKind.of(name, events.type(name));
  }
}
