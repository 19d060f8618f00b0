package org.cairncrm.work;

import java.util.HashMap;
import java.util.Map;
import org.cairncrm.events.PendingRows;
import org.cairncrm.events.StateStore;
import org.cairncrm.shared.CustomerId;

/** The due rows of the customers in one command: loaded once, and written when the command ends. */
final class DueState {
  private final StateStore store;
  private final Map<CustomerId, PendingDueRows> rows = new HashMap<>();
  private final PendingRows<DueChange> changes;

  DueState(StateStore store) {
    this.store = store;
    this.changes = store.rows(DueTable::writing);
  }

  void change(DueChange change) {
    changes.add(change);
    rows(change.customer()).change(change);
  }

  /** The customer's rows, including the changes of the command so far. */
  PendingDueRows of(CustomerId customer) {
    PendingDueRows own = rows(customer);
    if (!own.isRead()) {
      own.read(store.load(DueTable.loading(customer)));
    }
    return own;
  }

  private PendingDueRows rows(CustomerId customer) {
    return rows.computeIfAbsent(customer, ignored -> new PendingDueRows());
  }
}
