package org.cairncrm.history;

import org.cairncrm.events.Journal;
import org.cairncrm.events.Query;
import org.cairncrm.events.Recorded;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Page;
import org.cairncrm.shell.OverviewPart;
import org.springframework.stereotype.Component;

/** The newest events of a customer, in the overview. */
@Component
class HistoryPart implements OverviewPart<Page<Recorded>> {
  private final Journal journal;
  private final ReadableEvents readable;

  HistoryPart(Journal journal, ReadableEvents readable) {
    this.journal = journal;
    this.readable = readable;
  }

  @Override
  public String name() {
    return "history";
  }

  @Override
  public String permission() {
    return HistoryPermissions.READ;
  }

  @Override
  public Query<Page<Recorded>> query(CustomerId customer) {
    return journal.newest(customer, Page.USUAL);
  }

  @Override
  public Page<Recorded> readable(Page<Recorded> newest) {
    return new Page<>(readable.of(newest.items()), newest.next());
  }
}
