package org.cairncrm.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.PastEvent;
import org.cairncrm.journeys.JourneyMap.Lead;
import org.cairncrm.journeys.JourneyMap.Path;
import org.jspecify.annotations.Nullable;

/**
 * Walks one customer along one journey: from the runs at one moment, through events in the order of
 * their time, to the runs at another. Live events, replays and simulations all use it, so that they
 * agree. It reads and writes nothing.
 */
final class JourneyWalk {
  /** The number of times that pass without an event, at which a map counts as endless. */
  private static final int MOST_TIMES = 10_000;

  /** The exit of a run that ended because the customer began again. */
  static final String RESTARTED = "restarted";

  private final PublishedMap live;
  private final JourneyMap map;
  private final List<Run> runs;
  private List<WalkChange> changes = new ArrayList<>();

  /**
   * @param runs the customer's runs, by number. The walk changes them.
   */
  JourneyWalk(PublishedMap live, List<Run> runs) {
    this.live = live;
    this.map = live.map();
    this.runs = new ArrayList<>(runs);
  }

  List<Run> runs() {
    return runs;
  }

  /** The changes since the last call, in their order. */
  List<WalkChange> changes() {
    List<WalkChange> taken = changes;
    changes = new ArrayList<>();
    return taken;
  }

  /** Lets times pass, and then an event happen. */
  void happened(PastEvent past) {
    CustomerEvent event = past.event();
    passed(event.occurredAt());
    if (event instanceof OwnJourneyEvent own && own.journey().equals(map.name())) {
      if (own instanceof StageSet set) {
        set(set, past.seq());
      }
      return;
    }
    boolean ended = false;
    for (Run run : List.copyOf(runs)) {
      if (run.isOpen() && concerns(run, event)) {
        Lead lead = map.lead(run.stage(), event);
        if (lead != null) {
          follow(run, lead, past);
          ended |= !run.isOpen();
        }
      }
    }
    if (!ended) {
      begin(past);
    }
  }

  private boolean concerns(Run run, CustomerEvent event) {
    String key = map.runKey(event);
    return key == null || key.equals(run.key);
  }

  private void follow(Run run, Lead lead, PastEvent past) {
    Instant at = past.event().occurredAt();
    switch (lead.reached().target()) {
      case Stage stage -> enter(run, stage, at, past.seq(), MoveCause.EVENT, lead);
      case Exit exit -> end(run, new Run.Ending(exit.name(), exit.outcome(), at, past.seq()), lead);
    }
  }

  private void begin(PastEvent past) {
    String key = map.runKey(past.event());
    if (key == null) {
      return;
    }
    Run last = last(key);
    Reentry again = map.header().reentry();
    Instant at = past.event().occurredAt();
    if (last != null
        && (last.ending == null ? !again.whileUnderWay() : !again.allows(last.ending.at(), at))) {
      return;
    }
    Lead lead = map.start(past.event());
    if (lead == null || !(lead.reached().target() instanceof Stage stage)) {
      return;
    }
    if (last != null && last.isOpen()) {
      end(last, new Run.Ending(RESTARTED, ExitOutcome.CANCELLED, at, past.seq()), lead);
    }
    Run run = new Run(next(), key, live.version(), at);
    runs.add(run);
    enter(run, stage, at, past.seq(), MoveCause.EVENT, lead);
  }

  private int next() {
    return runs.stream().mapToInt(run -> run.number).max().orElse(0) + 1;
  }

  private @Nullable Run last(String key) {
    Run last = null;
    for (Run run : runs) {
      if (run.key.equals(key)) {
        last = run;
      }
    }
    return last;
  }

  /** A person moved the customer. */
  private void set(StageSet set, long seq) {
    for (Run run : List.copyOf(runs)) {
      Stage stage = map.stage(set.stage());
      if (run.number == set.run() && run.isOpen() && stage != null) {
        enter(run, stage, set.occurredAt(), seq, MoveCause.MANUAL, null);
      }
    }
  }

  /** Lets the times up to that moment pass. */
  void passed(Instant until) {
    for (Run run : List.copyOf(runs)) {
      for (int times = 0; run.isOpen() && times < MOST_TIMES; times++) {
        Instant due = due(map, run);
        if (due.isAfter(until)) {
          break;
        }
        pass(run, due);
      }
    }
  }

  private void pass(Run run, Instant due) {
    Stage here = map.stage(run.stage());
    if (here != null && acts(run, here, due)) {
      return;
    }
    Path timeout = map.timeout(run.stage());
    if (timeout == null) {
      return;
    }
    switch (timeout.target()) {
      case Stage stage -> enter(run, stage, due, null, MoveCause.TIME, null);
      case Exit exit -> end(run, new Run.Ending(exit.name(), exit.outcome(), due, null), null);
    }
  }

  private boolean acts(Run run, Stage here, Instant due) {
    boolean acted = false;
    for (StageAction action : here.actions()) {
      Duration after = action.after();
      if (after != null && due.equals(run.since().plus(after)) && isAhead(run, due)) {
        changes.add(new WalkChange.Due(run, here, action, due));
        acted = true;
      }
    }
    if (acted) {
      run.actedUntil = due;
    }
    return acted;
  }

  private static boolean isAhead(Run run, Instant due) {
    Instant until = run.actedUntil;
    return until == null || due.isAfter(until);
  }

  /** The next time at which something happens to the run; {@link Instant#MAX} for never. */
  static Instant due(JourneyMap map, Run run) {
    Path timeout = map.timeout(run.stage());
    Instant due = timeout == null ? Instant.MAX : run.since().plus(timeout.after());
    Stage here = map.stage(run.stage());
    if (here != null) {
      for (StageAction action : here.actions()) {
        Duration after = action.after();
        Instant acts = after == null ? Instant.MAX : run.since().plus(after);
        if (acts.isBefore(due) && isAhead(run, acts)) {
          due = acts;
        }
      }
    }
    return due;
  }

  private void enter(
      Run run, Stage stage, Instant at, @Nullable Long seq, MoveCause cause, @Nullable Lead lead) {
    Passage left = run.path().isEmpty() ? null : run.last();
    if (left != null) {
      actions(run, map.stage(left.stage()), ActionTiming.LEAVING, at);
    }
    Passage entered =
        new Passage(left == null ? 1 : left.step() + 1, stage.name(), at, null, seq, cause);
    run.enter(entered);
    run.version = live.version();
    changes.add(new WalkChange.Entered(run, left, entered, stage, lead));
    actions(run, stage, ActionTiming.ENTERING, at);
  }

  private void end(Run run, Run.Ending ending, @Nullable Lead lead) {
    Passage left = run.last();
    actions(run, map.stage(left.stage()), ActionTiming.LEAVING, ending.at());
    run.end(ending);
    changes.add(new WalkChange.Ended(run, left, ending, lead));
  }

  private void actions(Run run, @Nullable Stage stage, ActionTiming timing, Instant at) {
    if (stage != null) {
      for (StageAction action : stage.actions()) {
        if (action.timing() == timing) {
          changes.add(new WalkChange.Due(run, stage, action, at));
        }
      }
    }
  }
}
