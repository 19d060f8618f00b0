package org.cairncrm.journeys;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cairncrm.events.Decision;
import org.cairncrm.events.EventReversal;
import org.cairncrm.events.EventTypes;
import org.cairncrm.events.Events;
import org.cairncrm.events.PastEvent;
import org.cairncrm.journeys.JourneyMap.Lead;
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

  CorrectionEvents(Events events, EventTypes types, WalkEvents walks) {
    this.events = events;
    this.types = types;
    this.walks = walks;
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
        .forEach(gone -> reverted(versions.titles(gone), gone, null, because));
  }

  /** Answers "why not?" for the late event, as if it had come in time. */
  private void declined(List<WalkChange> changes, PastEvent because) {
    for (WalkChange change : changes) {
      if (change instanceof WalkChange.Entered entered
          && Objects.equals(entered.entered().eventSeq(), because.seq())
          && entered.lead() != null
          && entered.lead().missed() != null) {
        events.declined(WalkEvents.missed(entered.map(), entered.lead().missed()));
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
    Stage stage = live.map().stage(run.stage());
    if (!run.isOpen()) {
      if (was == null || was.isOpen()) {
        events.publish(WalkEvents.left(customer, live, run), decision(live, run, changes, because));
      }
      return;
    }
    if (stage == null) {
      return;
    }
    if (was != null && because.event() instanceof EventReversal) {
      reverted(live, was, run, because);
    } else if (was == null) {
      events.publish(
          WalkEvents.begun(customer, live, stage, run.since()),
          decision(live, run, changes, because));
    } else {
      events.publish(
          WalkEvents.moved(customer, live, stage, was.last(), run.since()),
          decision(live, run, changes, because));
    }
    walks.publish(customer, changes.stream().filter(change -> isEntering(change, run)).toList());
  }

  /** The actions for customers who come to the stage where the customer is now. */
  private static boolean isEntering(WalkChange change, Run run) {
    return change instanceof WalkChange.Due due
        && due.run().number == run.number
        && due.action().timing() == ActionTiming.ENTERING
        && due.stage().name().equals(run.stage())
        && due.at().equals(run.since());
  }

  private void reverted(PublishedMap live, Run was, @Nullable Run now, PastEvent because) {
    JourneyMap map = live.map();
    String stage = now == null ? null : now.stage();
    events.publish(
        new StageReverted(
            because.event().customer(),
            map.name(),
            live.version(),
            map.title(),
            stage,
            stage == null ? null : map.titleOf(stage),
            was.stage(),
            map.titleOf(was.stage()),
            because.event().occurredAt()),
        WalkEvents.decision(
            live,
            "“%s” takes back what had led to %s"
                .formatted(types.name(because.event().getClass()), map.titleOf(was.stage())),
            List.of()));
  }

  private static Decision decision(
      PublishedMap live, Run run, List<WalkChange> changes, PastEvent because) {
    Lead lead = null;
    for (WalkChange change : changes) {
      if (change.run().number == run.number) {
        lead =
            switch (change) {
              case WalkChange.Entered entered -> entered.lead();
              case WalkChange.Ended ended -> ended.lead();
              case WalkChange.Due due -> lead;
              case WalkChange.Tried tried -> lead;
              case WalkChange.Republished republished -> lead;
            };
      }
    }
    return lead == null
        ? WalkEvents.decision(
            live,
            "The time that passed leads to %s".formatted(live.map().titleOf(run.stage())),
            List.of())
        : WalkEvents.leads(live, lead.reached());
  }
}
