package org.cairncrm.journeys;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventReversal;
import org.cairncrm.events.Journal;
import org.cairncrm.events.PastEvent;
import org.cairncrm.shared.CustomerId;
import org.springframework.stereotype.Component;

/** Reads a customer's events as they are after all reversals and corrections. */
@Component
class CorrectedJournal {
  /** The maximum number of events of a customer that are read. */
  private static final int MOST = 100_000;

  private final Journal journal;

  CorrectedJournal(Journal journal) {
    this.journal = journal;
  }

  /**
   * The events of these kinds that still hold, in the order of recording. Only if the customer has
   * a reversal are all events read, because it can concern any of them; the result then has all
   * kinds.
   *
   * @param decided the reversals that take nothing back here
   */
  List<PastEvent> holding(
      CustomerId customer, Set<Class<?>> kinds, Predicate<CustomerEvent> decided) {
    Set<Class<?>> wanted = new HashSet<>(kinds);
    wanted.add(EventReversal.class);
    List<PastEvent> named = journal.ofKinds(customer, wanted, MOST);
    boolean reversed = named.stream().anyMatch(one -> one.event() instanceof EventReversal);
    return CorrectedPast.of(reversed ? journal.past(customer, 1, MOST) : named, decided);
  }
}
