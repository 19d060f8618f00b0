package org.cairncrm.events;

import java.time.Instant;
import org.cairncrm.shared.CustomerId;

/** A customer's counter row, locked by the running command and written back at its end. */
final class Stream {
  final CustomerId customer;
  long seq;
  Instant recordedAt;
  int parked;
  Instant nextDue;

  Stream(CustomerId customer, long seq, Instant recordedAt, int parked, Instant nextDue) {
    this.customer = customer;
    this.seq = seq;
    this.recordedAt = recordedAt;
    this.parked = parked;
    this.nextDue = nextDue;
  }

  void dueAt(Instant at) {
    if (at.isBefore(nextDue)) {
      nextDue = at;
    }
  }

  /** One event less is parked, for which timers may have waited: the next command looks. */
  void unparked() {
    parked--;
    dueAt(Instant.EPOCH);
  }

  /** A customer's events are recorded in the order of their seq, even when a clock was set back. */
  void reached(Instant now) {
    if (now.isAfter(recordedAt)) {
      recordedAt = now;
    }
  }
}
