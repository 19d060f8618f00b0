package org.cairncrm.orders;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventTypes;
import org.cairncrm.events.Journal;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Recorded;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;

/** What this module told of a customer, in the order of recording. */
record RecordedFacts(Journal journal, EventTypes types) {
  List<CustomerEvent> of(CustomerId customer) {
    return recorded(customer).map(event -> types.read(event.name(), event.data())).toList();
  }

  <E extends CustomerEvent> List<E> of(CustomerId customer, Class<E> type) {
    return of(customer).stream().filter(type::isInstance).map(type::cast).toList();
  }

  CustomerEvent last(CustomerId customer) {
    return of(customer).getLast();
  }

  Recorded lastRecorded(CustomerId customer) {
    return recorded(customer).toList().getLast();
  }

  private Stream<Recorded> recorded(CustomerId customer) {
    var filter = new JournalFilter(Set.of("orders"), Set.of(), null, null);
    return journal.newest(customer, filter, PageRequest.first(1_000)).items().stream()
        .sorted(Comparator.comparingLong(Recorded::seq));
  }
}
