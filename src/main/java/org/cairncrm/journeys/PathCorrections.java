package org.cairncrm.journeys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventReversal;
import org.cairncrm.events.Journal;
import org.cairncrm.events.PastEvent;
import org.cairncrm.shared.CustomerId;
import org.springframework.stereotype.Component;

/**
 * Walks the end of a path again: after an event that was recorded late, and after one that was
 * reversed or corrected. The result is the same as if the events had been recorded in the order of
 * their time.
 */
@Component
class PathCorrections {
  /** The maximum number of events of a customer that are walked again. */
  private static final int MOST = 100_000;

  private static final Comparator<PastEvent> BY_TIME =
      Comparator.comparing((PastEvent past) -> past.event().occurredAt())
          .thenComparingLong(PastEvent::seq);

  private final Journal journal;
  private final CorrectedJournal corrected;
  private final CustomerRuns runs;
  private final CorrectionEvents events;

  PathCorrections(
      Journal journal, CorrectedJournal corrected, CustomerRuns runs, CorrectionEvents events) {
    this.journal = journal;
    this.corrected = corrected;
    this.runs = runs;
    this.events = events;
  }

  /**
   * Whether an event that the journey hears was recorded before this one, but happened after it.
   * Events that were recorded later have reactions of their own.
   */
  boolean hasLater(JourneyVersions versions, PastEvent late) {
    return journal.since(late.event().customer(), late.event().occurredAt(), MOST).stream()
        .filter(one -> one.seq() < late.seq() && BY_TIME.compare(one, late) > 0)
        .anyMatch(
            one ->
                one.event() instanceof StageSet
                    || one.event() instanceof JourneyRepublished
                    || versions.hearsLate().contains(one.event().getClass()));
  }

  /** Walks an event that is older than what the customer's runs have seen, and those after it. */
  void insert(JourneyVersions versions, PastEvent late) {
    CustomerId customer = late.event().customer();
    Instant at = late.event().occurredAt();
    List<Run> stored = runs.whole(customer, versions.name());
    // only publications among the later events bound a run to another version
    boolean bound = !versions.isFirst();
    List<PastEvent> later = bound ? later(versions, stored, late) : List.of();
    List<Run> base = before(stored, at, true);
    var earlier = new BoundVersions(versions, stored, later);
    earlier.bind(base);
    Supplier<List<PastEvent>> past =
        () -> corrected(journal.past(customer, 1, MOST), versions.decided(stored), late);
    if (!versions.sees().contains(late.event().getClass())) {
      var trial = new JourneyWalk(versions, base.stream().map(Run::copy).toList(), past, earlier);
      trial.happened(late);
      if (trial.changes().isEmpty()) {
        return;
      }
    }
    walk(
        new JourneyWalk(versions, base, past, earlier),
        versions,
        stored,
        bound ? later : later(versions, stored, late),
        late);
  }

  private List<PastEvent> later(JourneyVersions versions, List<Run> stored, PastEvent late) {
    return corrected(
            journal.since(late.event().customer(), late.event().occurredAt(), MOST),
            versions.decided(stored),
            late)
        .stream()
        .filter(one -> BY_TIME.compare(one, late) >= 0)
        .toList();
  }

  /** A customer's events that still hold, for conditions of times. */
  List<PastEvent> holding(JourneyVersions versions, CustomerId customer, List<Run> runs) {
    return corrected.holding(customer, versions.sees(), versions.decided(runs));
  }

  /**
   * Takes back what followed from reversed events.
   *
   * @return false if the map itself decides what follows from the reversal, or if no stage is
   *     concerned
   */
  boolean reverse(JourneyVersions versions, PastEvent reversal, EventReversal reverses) {
    CustomerId customer = reverses.customer();
    if (versions.decided(runs.of(customer, versions.name())).test(reverses)) {
      return false;
    }
    List<Run> stored = runs.whole(customer, versions.name());
    List<PastEvent> past = journal.past(customer, 1, MOST);
    Instant from = earliest(past, reverses, stored);
    if (from.equals(Instant.MAX)) {
      return false;
    }
    List<PastEvent> holding = corrected(past, versions.decided(stored), reversal);
    List<PastEvent> again =
        holding.stream().filter(one -> !one.event().occurredAt().isBefore(from)).toList();
    List<Run> base = before(stored, from, false);
    var earlier = new BoundVersions(versions, stored, again);
    earlier.bind(base);
    walk(
        new JourneyWalk(versions, base, () -> holding, earlier), versions, stored, again, reversal);
    return true;
  }

  /**
   * The time of the earliest event that the reversal concerns, now or as it was; {@link
   * Instant#MAX} if it concerns none.
   */
  private static Instant earliest(
      List<PastEvent> events, EventReversal reverses, List<Run> stored) {
    Set<Long> concerned = new HashSet<>();
    Instant from = Instant.MAX;
    for (PastEvent past : events) {
      if (reverses.concerns(past.event())) {
        concerned.add(past.seq());
        from = earlier(from, past.event().occurredAt());
        CustomerEvent now = reverses.corrected(past.event());
        from = now == null ? from : earlier(from, now.occurredAt());
      }
    }
    for (Run run : stored) {
      for (Passage passage : run.path()) {
        if (passage.eventSeq() != null && concerned.contains(passage.eventSeq())) {
          from = earlier(from, passage.enteredAt());
        }
      }
    }
    return from;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** The events up to this one that still hold, in the order of their time. */
  private static List<PastEvent> corrected(
      List<PastEvent> past, Predicate<CustomerEvent> decided, PastEvent until) {
    List<PastEvent> all = new ArrayList<>();
    past.stream().filter(one -> one.seq() < until.seq()).forEach(all::add);
    all.add(until);
    return CorrectedPast.of(all, decided).stream().sorted(BY_TIME).toList();
  }

  /** The runs as they were at this time. Stages whose events were not recorded stay. */
  private static List<Run> before(List<Run> stored, Instant at, boolean including) {
    List<Run> base = new ArrayList<>();
    for (Run run : stored) {
      Run then = run.at(at, including);
      if (then != null) {
        base.add(then);
      }
    }
    return base;
  }

  private void walk(
      JourneyWalk walk,
      JourneyVersions versions,
      List<Run> stored,
      List<PastEvent> events,
      PastEvent because) {
    events.forEach(walk::happened);
    List<WalkChange> changes = walk.changes();
    runs.replace(because.event().customer(), versions, walk.runs());
    this.events.publish(versions, stored, walk.runs(), changes, because);
  }
}
