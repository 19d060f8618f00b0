package org.cairncrm.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairncrm.access.Caller;
import org.cairncrm.events.Journal;
import org.cairncrm.events.Recorded;
import org.cairncrm.shared.CustomerId;
import org.springframework.stereotype.Component;

/**
 * Removes the parts of events that the caller may not read. The content of an event needs the
 * permission that protects its kind elsewhere, such as {@code contacts:read} for interactions: see
 * {@link EventCategory}. A decision quotes the cause of its event, so it needs the permission for
 * the cause as well.
 */
@Component
class ReadableEvents {
  private final Caller caller;
  private final Journal journal;
  private final EventCategories categories;

  ReadableEvents(Caller caller, Journal journal, EventCategories categories) {
    this.caller = caller;
    this.journal = journal;
    this.categories = categories;
  }

  /** The same event, without its content if the caller may not read it. */
  Recorded of(Recorded event) {
    return of(List.of(event)).getFirst();
  }

  List<Recorded> of(List<Recorded> events) {
    if (caller.isCairn()) {
      return events;
    }
    Set<String> permissions = caller.permissions();
    Map<Recorded, String> causes =
        permissions.containsAll(categories.protecting()) ? Map.of() : causes(events);
    List<Recorded> readable = new ArrayList<>(events.size());
    for (Recorded event : events) {
      String needed = categories.protecting(event.module());
      String cause = causes.get(event);
      String quoted = cause == null ? needed : categories.protecting(cause);
      readable.add(
          !permissions.contains(needed)
              ? event.withoutContent(needed)
              : permissions.contains(quoted) ? event : event.withoutDecision(quoted));
    }
    return readable;
  }

  /** The events of several groups of one page. The quoted causes are read once for all of them. */
  List<List<Recorded>> ofEach(List<List<Recorded>> groups) {
    Iterator<Recorded> shown = of(groups.stream().flatMap(List::stream).toList()).iterator();
    return groups.stream()
        .map(group -> group.stream().map(event -> shown.next()).toList())
        .toList();
  }

  /** The modules of the events that decisions quote. */
  private Map<Recorded, String> causes(List<Recorded> events) {
    Map<CustomerId, List<Recorded>> quoting =
        events.stream()
            .filter(event -> event.decision() != null && event.causeSeq() != null)
            .collect(Collectors.groupingBy(Recorded::customer));
    Map<Recorded, String> causes = new HashMap<>();
    quoting.forEach(
        (customer, quotes) -> {
          Map<Long, String> modules =
              journal.modules(customer, quotes.stream().map(Recorded::causeSeq).toList());
          for (Recorded event : quotes) {
            String module = modules.get(event.causeSeq());
            if (module != null) {
              causes.put(event, module);
            }
          }
        });
    return causes;
  }
}
