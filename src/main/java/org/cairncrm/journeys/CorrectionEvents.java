package org.cairncrm.journeys;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.Decision;
import org.cairncrm.events.EventReversal;
import org.cairncrm.events.EventTypes;
import org.cairncrm.events.Events;
import org.cairncrm.events.PastEvent;
import org.cairncrm.events.Seen;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Publishes what a corrected path means for a customer: only where they are now, since the stages
 * before are past.
 */
@Component
class CorrectionEvents {
  private final Events events;
  private final EventTypes types;
  private final WalkEvents walks;
  private final BusinessZone zone;

  CorrectionEvents(Events events, EventTypes types, WalkEvents walks, BusinessZone zone) {
    this.events = events;
    this.types = types;
    this.walks = walks;
    this.zone = zone;
  }

  /**
   * @param before the runs as they were stored
   * @param after the runs now
   * @param changes the changes of the walk from one to the other
   * @param because the late event, or the reversal
   */
  void publish(
      JourneyVersions versions,
      List<Run> before,
      List<Run> after,
      List<WalkChange> changes,
      PastEvent because) {
    declined(changes, because);
    Map<Integer, Run> old = new TreeMap<>();
    before.forEach(run -> old.put(run.number, run));
    for (Run run : after) {
      Run was = old.remove(run.number);
      if (isElsewhere(was, run)) {
        moved(versions.titles(run), was, run, changes, because);
      }
    }
    old.values().stream()
        .filter(Run::isOpen)
        .forEach(gone -> undone(versions.titles(gone), gone, null, List.of(), because));
  }

  /** Answers "why not?" for the late event, as if it had come in time. */
  private void declined(List<WalkChange> changes, PastEvent because) {
    for (WalkChange change : changes) {
      if (change instanceof WalkChange.Entered entered
          && Objects.equals(entered.entered().eventSeq(), because.seq())
          && entered.lead() != null
          && entered.lead().missed() != null) {
        events.declined(WalkReasons.missed(entered.map(), entered.lead().missed()));
      }
    }
  }

  private static boolean isElsewhere(@Nullable Run was, Run run) {
    return was == null
        || was.isOpen() != run.isOpen()
        || (run.isOpen() && !was.stage().equals(run.stage()))
        || !Objects.equals(exit(was), exit(run));
  }

  private static @Nullable String exit(Run run) {
    return run.ending == null ? null : run.ending.exit();
  }

  private void moved(
      PublishedMap live, @Nullable Run was, Run run, List<WalkChange> changes, PastEvent because) {
    CustomerId customer = because.event().customer();
    List<WalkChange> own =
        changes.stream().filter(change -> change.run().number == run.number).toList();
    if (!run.isOpen()) {
      events.publish(WalkEvents.left(customer, live, run), decision(live, run, own));
      return;
    }
    Stage stage = live.map().stage(run.stage());
    if (stage == null) {
      return;
    }
    boolean back = was != null && hadReached(was, run.last());
    if (was != null && (back || because.event() instanceof EventReversal)) {
      undone(live, was, run, own, because);
    } else {
      events.publish(
          was == null
              ? WalkEvents.begun(customer, live, stage, run.since())
              : WalkEvents.moved(customer, live, stage, was.last(), run.since()),
          decision(live, run, own));
    }
    if (!back) {
      walks.publish(customer, own.stream().filter(change -> isEntering(change, run)).toList());
    }
  }

  /** Whether the customer had come to the stage at that time already. */
  private static boolean hadReached(Run was, Passage now) {
    return was.path().stream()
        .anyMatch(
            passage ->
                passage.stage().equals(now.stage()) && passage.enteredAt().equals(now.enteredAt()));
  }

  /** The actions for customers who come to the stage where the customer is now. */
  private static boolean isEntering(WalkChange change, Run run) {
    return change instanceof WalkChange.Due due
        && due.action().timing() == ActionTiming.ENTERING
        && due.stage().name().equals(run.stage())
        && due.at().equals(run.since());
  }

  /**
   * The customer is back where they were before, or no longer on the journey.
   *
   * @param now null if the run is gone
   */
  private void undone(
      PublishedMap live, Run was, @Nullable Run now, List<WalkChange> own, PastEvent because) {
    CustomerEvent event = because.event();
    JourneyMap map = live.map();
    String stage = now == null ? null : now.stage();
    String from = was.ending == null ? was.stage() : was.ending.exit();
    String name = types.name(event.getClass());
    events.publish(
        new StageReverted(
            event.customer(),
            map.name(),
            live.version(),
            map.title(),
            stage,
            stage == null ? null : map.titleOf(stage),
            from,
            map.titleOf(from),
            event.occurredAt()),
        event instanceof EventReversal
            ? WalkReasons.reversed(live, name, map.titleOf(from))
            : WalkReasons.late(
                live,
                name,
                LocalDate.ofInstant(event.occurredAt(), zone.id()),
                map.titleOf(from),
                tried(own)));
  }

  /** The facts on which the last time did not lead on. */
  private static List<Seen> tried(List<WalkChange> own) {
    return own.reversed().stream()
        .filter(WalkChange.Tried.class::isInstance)
        .findFirst()
        .map(change -> ((WalkChange.Tried) change).saw())
        .orElse(List.of());
  }

  /** The reason of the last move of a run. */
  private static Decision decision(PublishedMap live, Run run, List<WalkChange> own) {
    Decision last = null;
    for (WalkChange change : own) {
      last =
          switch (change) {
            case WalkChange.Entered entered -> WalkReasons.of(entered);
            case WalkChange.Ended ended -> WalkReasons.of(ended);
            case WalkChange.Republished published when published.entered() != null ->
                WalkReasons.of(published, published.entered().stage());
            case WalkChange.Republished published -> last;
            case WalkChange.Due due -> last;
            case WalkChange.Tried tried -> last;
          };
    }
    return Objects.requireNonNull(
        last, () -> "Nothing led to %s of %s".formatted(run.stage(), live.map().name()));
  }
}
