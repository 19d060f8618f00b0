package org.cairncrm.rules;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cairncrm.events.EventTypes;
import org.cairncrm.events.FactReceived;
import org.springframework.stereotype.Component;

/** All kinds of events that maps and rules can name: events of the modules and declared facts. */
@Component
public class EventKinds {
  private final EventTypes events;
  private final DeclaredFacts facts;

  EventKinds(EventTypes events, DeclaredFacts facts) {
    this.events = events;
    this.facts = facts;
  }

  /** The names of all kinds, sorted. */
  public Set<String> names() {
    var names = new TreeSet<>(events.names());
    names.remove(events.name(FactReceived.class));
    facts.all().forEach(declared -> names.add(declared.name()));
    return names;
  }

  /** The title of a declared fact; empty for an event of a module. */
  public Optional<String> title(String name) {
    return facts.find(name).map(DeclaredFact::title);
  }

  /**
   * @throws IllegalArgumentException if there is no such name. The message says which one was
   *     probably meant, or else lists the known names.
   */
  public EventKind get(String name) {
    Optional<DeclaredFact> fact = facts.find(name);
    if (fact.isPresent()) {
      return EventKind.of(fact.get());
    }
    Set<String> names = names();
    if (!names.contains(name)) {
      throw new IllegalArgumentException(
          "There is no event named '" + name + "'" + NearestName.hint(name, names));
    }
    return EventKind.of(name, events.type(name));
  }
}
