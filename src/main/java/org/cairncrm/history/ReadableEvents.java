package org.cairncrm.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairncrm.access.Caller;
import org.cairncrm.access.Permission;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Recorded;
import org.springframework.stereotype.Component;

/**
 * Leaves out of events what the caller may not read. The content of an event needs the permission
 * that protects its kind elsewhere, such as {@code contacts:read} for contacts: see {@link Kind}.
 */
@Component
class ReadableEvents {
  /** No module has this name, so that nothing is found. */
  private static final String NONE = "-";

  private final Caller caller;

  ReadableEvents(Caller caller) {
    this.caller = caller;
  }

  /** The same event, without its content when the caller may not read it. */
  Recorded of(Recorded event) {
    return of(List.of(event)).getFirst();
  }

  List<Recorded> of(List<Recorded> events) {
    if (caller.isCairn()) {
      return events;
    }
    Set<Permission> permissions = caller.permissions();
    List<Recorded> readable = new ArrayList<>(events.size());
    for (Recorded event : events) {
      Permission needed = Kind.protecting(event.module());
      readable.add(permissions.contains(needed) ? event : event.withoutContent(needed.word()));
    }
    return readable;
  }

  /** Keeps a search for words from finding words that the caller may not read. */
  JournalFilter of(JournalFilter filter) {
    if (filter.words() == null || caller.isCairn()) {
      return filter;
    }
    Set<String> modules = new HashSet<>(Kind.readable(caller::may));
    if (!filter.modules().isEmpty()) {
      modules.retainAll(filter.modules());
    }
    return new JournalFilter(
        modules.isEmpty() ? Set.of(NONE) : modules,
        filter.channels(),
        filter.from(),
        filter.to(),
        filter.words());
  }
}
