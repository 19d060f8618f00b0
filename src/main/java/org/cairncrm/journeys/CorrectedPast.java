package org.cairncrm.journeys;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventReversal;
import org.cairncrm.events.PastEvent;
import org.jspecify.annotations.Nullable;

/** A customer's events after all reversals and corrections. */
final class CorrectedPast {
  private CorrectedPast() {}

  /**
   * @param past in the order of recording
   * @param last the reversal that follows them
   * @return the events that still hold, in their corrected form. Effects of a reversed event are
   *     left out together with it.
   */
  static List<PastEvent> of(List<PastEvent> past, EventReversal last) {
    List<PastEvent> holding = new ArrayList<>();
    Set<Long> gone = new HashSet<>();
    for (int at = 0; at < past.size(); at++) {
      PastEvent one = past.get(at);
      CustomerEvent now =
          gone.contains(one.causeSeq()) ? null : corrected(one.event(), past, at, last);
      if (now == null) {
        gone.add(one.seq());
      } else {
        holding.add(new PastEvent(one.seq(), one.causeSeq(), now));
      }
    }
    return holding;
  }

  private static @Nullable CustomerEvent corrected(
      CustomerEvent event, List<PastEvent> past, int at, EventReversal last) {
    CustomerEvent now = event;
    for (int later = at + 1; later < past.size() && now != null; later++) {
      if (past.get(later).event() instanceof EventReversal reversal) {
        now = reversal.corrected(now);
      }
    }
    return now == null ? null : last.corrected(now);
  }
}
