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
  Instant latest;

  /**
   * @param latest the latest business time of the customer's events; {@link Instant#MIN} if there
   *     are none
   */
  Stream(
      CustomerId customer,
      long seq,
      Instant recordedAt,
      int parked,
      Instant nextDue,
      Instant latest) {
    this.customer = customer;
    this.seq = seq;
    this.recordedAt = recordedAt;
    this.parked = parked;
    this.nextDue = nextDue;
    this.latest = latest;
  }

  /** Notes the business time of an event. */
  void occurred(Instant at) {
    if (at.isAfter(latest)) {
      latest = at;
    }
  }

  void dueAt(Instant at) {
    if (at.isBefore(nextDue)) {
      nextDue = at;
    }
  }

  /**
   * Counts one parked event less. Timers may have waited for it, so the next command looks for
   * them.
   */
  void unparked() {
    parked--;
    dueAt(Instant.EPOCH);
  }

  /** Keeps recording times in the order of seq, even if a clock was set back. */
  void reached(Instant now) {
    if (now.isAfter(recordedAt)) {
      recordedAt = now;
    }
  }
}
