package org.cairncrm.work;

import org.cairncrm.events.Commands;
import org.cairncrm.shared.CustomerId;
import org.springframework.stereotype.Component;

/** The due rows of the customers whom a command has locked: read once, written when it ends. */
@Component
class DueRowsByCustomer {
  private static final String KEPT_BACK = "work.due";

  private final DueTable due;
  private final Commands commands;

  DueRowsByCustomer(DueTable due, Commands commands) {
    this.due = due;
    this.commands = commands;
  }

  void change(DueChange change) {
    commands.defer(KEPT_BACK, change, DueTable::writing);
    own(change.customer()).change(change);
  }

  /** Of one customer, as they are now. */
  PendingDueRows of(CustomerId customer) {
    PendingDueRows book = own(customer);
    if (!book.isRead()) {
      book.read(due.of(customer));
    }
    return book;
  }

  private PendingDueRows own(CustomerId customer) {
    return commands.recall(KEPT_BACK, customer, PendingDueRows::new);
  }
}
