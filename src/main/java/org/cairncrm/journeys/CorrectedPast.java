package org.cairncrm.journeys;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventReversal;
import org.cairncrm.events.PastEvent;
import org.jspecify.annotations.Nullable;

/** A customer's events after all reversals and corrections. */
final class CorrectedPast {
  private CorrectedPast() {}

  /**
   * @param past in the order of recording
   * @param decided the reversals that take nothing back here, because a map says what follows from
   *     them
   * @return the events that still hold, in their corrected form. Effects of a reversed event are
   *     left out together with it.
   */
  static List<PastEvent> of(List<PastEvent> past, Predicate<CustomerEvent> decided) {
    List<Reversal> reversals = new ArrayList<>(0);
    for (int at = 0; at < past.size(); at++) {
      if (past.get(at).event() instanceof EventReversal reversal && !decided.test(reversal)) {
        reversals.add(new Reversal(at, reversal));
      }
    }
    if (reversals.isEmpty()) {
      return past;
    }
    List<PastEvent> holding = new ArrayList<>();
    Set<Long> gone = new HashSet<>();
    for (int at = 0; at < past.size(); at++) {
      PastEvent one = past.get(at);
      Long cause = one.causeSeq();
      CustomerEvent now =
          cause != null && gone.contains(cause) ? null : corrected(one.event(), at, reversals);
      if (now == null) {
        gone.add(one.seq());
      } else {
        holding.add(new PastEvent(one.seq(), cause, now));
      }
    }
    return holding;
  }

  private static @Nullable CustomerEvent corrected(
      CustomerEvent event, int at, List<Reversal> reversals) {
    CustomerEvent now = event;
    for (Reversal later : reversals) {
      if (later.at() > at && now != null) {
        now = later.reversal().corrected(now);
      }
    }
    return now;
  }

  private record Reversal(int at, EventReversal reversal) {}
}
