package org.cairncrm.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.PastEvent;
import org.cairncrm.events.Seen;
import org.cairncrm.journeys.JourneyMap.Lead;
import org.cairncrm.journeys.JourneyMap.Path;
import org.cairncrm.rules.Evaluation;
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

  /** The exit of a run that had not ended by the date of a publication. */
  static final String MOVED_OUT = "moved-out";

  private final JourneyVersions versions;
  private final Beginning beginning;
  private final List<Run> runs;
  private final KnownPast known;
  private List<WalkChange> changes = new ArrayList<>();

  /**
   * @param runs the customer's runs, by number. The walk changes them.
   * @param earlier reads the events from before the walk that still hold, for conditions of times
   */
  JourneyWalk(JourneyVersions versions, List<Run> runs, Supplier<List<PastEvent>> earlier) {
    this(versions, runs, earlier, (key, at) -> versions.inForce());
  }

  /**
   * @param beginning finds the version on which a run begins
   */
  JourneyWalk(
      JourneyVersions versions,
      List<Run> runs,
      Supplier<List<PastEvent>> earlier,
      Beginning beginning) {
    this.versions = versions;
    this.beginning = beginning;
    this.runs = new ArrayList<>(runs);
    this.known = new KnownPast(versions, earlier);
  }

  /** A walk from the first event of a customer. */
  static JourneyWalk fromTheBeginning(JourneyVersions versions) {
    return new JourneyWalk(versions, List.of(), List::of);
  }

  /** Finds the version on which a run with this key begins. */
  @FunctionalInterface
  interface Beginning {
    PublishedMap at(String key, Instant at);
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
    if (event instanceof OwnJourneyEvent own && own.journey().equals(versions.name())) {
      if (own instanceof StageSet set) {
        set(set, past.seq());
      } else if (own instanceof JourneyRepublished published && !versions.isAlone()) {
        var publication = new Republication(versions, published, past.seq());
        runs.stream().map(publication::of).filter(Objects::nonNull).forEach(changes::add);
      }
      return;
    }
    known.add(past);
    boolean ended = false;
    for (Run run : List.copyOf(runs)) {
      PublishedMap map = run.isOpen() ? versions.of(run) : null;
      if (map != null && concerns(map.map(), run, event)) {
        Lead lead = map.map().lead(run.stage(), event);
        if (lead != null) {
          follow(map, run, lead, past);
          ended |= !run.isOpen();
        }
      }
    }
    if (!ended) {
      begin(past);
    }
  }

  private static boolean concerns(JourneyMap map, Run run, CustomerEvent event) {
    String key = map.runKey(event);
    return key == null || key.equals(run.key);
  }

  private void follow(PublishedMap map, Run run, Lead lead, PastEvent past) {
    Instant at = past.event().occurredAt();
    switch (lead.reached().target()) {
      case Stage stage -> enter(map, run, stage, at, past.seq(), MoveCause.EVENT, lead, List.of());
      case Exit exit ->
          end(
              map,
              run,
              new Run.Ending(exit.name(), exit.outcome(), at, past.seq()),
              lead,
              List.of());
    }
  }

  private void begin(PastEvent past) {
    String key = versions.inForce().map().runKey(past.event());
    if (key == null) {
      return;
    }
    Instant at = past.event().occurredAt();
    PublishedMap map = beginning.at(key, at);
    Run last = last(key);
    Reentry again = map.map().header().reentry();
    if (last != null
        && (last.ending == null ? !again.whileUnderWay() : !again.allows(last.ending.at(), at))) {
      return;
    }
    Lead lead = map.map().start(past.event());
    if (lead == null || !(lead.reached().target() instanceof Stage stage)) {
      return;
    }
    if (last != null && last.isOpen()) {
      end(
          versions.titles(last),
          last,
          new Run.Ending(RESTARTED, ExitOutcome.CANCELLED, at, past.seq()),
          lead,
          List.of());
    }
    Run run = new Run(next(), key, map.version(), at);
    runs.add(run);
    enter(map, run, stage, at, past.seq(), MoveCause.EVENT, lead, List.of());
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
      PublishedMap map = versions.of(run);
      Stage stage = map == null ? null : map.map().stage(set.stage());
      if (map != null && stage != null && run.number == set.run() && run.isOpen()) {
        enter(map, run, stage, set.occurredAt(), seq, MoveCause.MANUAL, null, List.of());
      }
    }
  }

  /** Lets the times up to that moment pass. */
  void passed(Instant until) {
    for (Run run : List.copyOf(runs)) {
      for (int times = 0; run.isOpen() && times < MOST_TIMES; times++) {
        Instant due = RunTimes.due(versions, run);
        if (due.isAfter(until)) {
          break;
        }
        pass(run, due);
      }
    }
  }

  private void pass(Run run, Instant due) {
    PublishedMap map = versions.titles(run);
    if (due.equals(run.drainUntil)) {
      moveOut(map, run, due);
      return;
    }
    Stage here = map.map().stage(run.stage());
    if (here != null && acts(map, run, here, due)) {
      return;
    }
    List<Path> ready =
        map.map().timeouts(run.stage()).stream()
            .filter(path -> RunTimes.isOpen(run, path) && !RunTimes.due(run, path).isAfter(due))
            .toList();
    List<Seen> missed = new ArrayList<>();
    for (Path path : ready) {
      TimeCondition condition = path.way().condition();
      Evaluation outcome = condition == null ? null : known.look(condition, map.map(), run, due);
      if (outcome == null || outcome.held()) {
        List<Seen> saw = outcome == null ? List.of() : outcome.saw();
        take(map, run, path.target(), due, saw);
        return;
      }
      missed.addAll(outcome.saw());
      run.triedUntil = run.since().plus(path.after());
    }
    if (!ready.isEmpty()) {
      changes.add(new WalkChange.Tried(map, run, due, missed));
    }
  }

  private void take(PublishedMap map, Run run, Target target, Instant at, List<Seen> saw) {
    switch (target) {
      case Stage stage -> enter(map, run, stage, at, null, MoveCause.TIME, null, saw);
      case Exit exit ->
          end(map, run, new Run.Ending(exit.name(), exit.outcome(), at, null), null, saw);
    }
  }

  private boolean acts(PublishedMap map, Run run, Stage here, Instant due) {
    boolean acted = false;
    for (StageAction action : here.actions()) {
      Duration after = action.after();
      if (after != null && due.equals(run.since().plus(after)) && RunTimes.isAhead(run, due)) {
        changes.add(new WalkChange.Due(map, run, here, action, due));
        acted = true;
      }
    }
    if (acted) {
      run.actedUntil = due;
    }
    return acted;
  }

  private void enter(
      PublishedMap map,
      Run run,
      Stage stage,
      Instant at,
      @Nullable Long seq,
      MoveCause cause,
      @Nullable Lead lead,
      List<Seen> saw) {
    Passage left = run.path().isEmpty() ? null : run.last();
    if (left != null) {
      actions(map, run, map.map().stage(left.stage()), ActionTiming.LEAVING, at);
    }
    Passage entered =
        new Passage(left == null ? 1 : left.step() + 1, stage.name(), at, null, seq, cause);
    run.enter(entered);
    changes.add(new WalkChange.Entered(map, run, left, entered, stage, lead, saw));
    actions(map, run, stage, ActionTiming.ENTERING, at);
  }

  private void end(
      PublishedMap map, Run run, Run.Ending ending, @Nullable Lead lead, List<Seen> saw) {
    Passage left = run.last();
    actions(map, run, map.map().stage(left.stage()), ActionTiming.LEAVING, ending.at());
    run.end(ending);
    changes.add(new WalkChange.Ended(map, run, left, ending, lead, saw));
  }

  /** Ends a run at the date of a publication, without the actions for customers who leave. */
  private void moveOut(PublishedMap map, Run run, Instant at) {
    Passage left = run.last();
    var ending = new Run.Ending(MOVED_OUT, ExitOutcome.EXPIRED, at, null);
    run.end(ending);
    changes.add(new WalkChange.Ended(map, run, left, ending, null, List.of()));
  }

  private void actions(
      PublishedMap map, Run run, @Nullable Stage stage, ActionTiming timing, Instant at) {
    if (stage != null) {
      for (StageAction action : stage.actions()) {
        if (action.timing() == timing) {
          changes.add(new WalkChange.Due(map, run, stage, action, at));
        }
      }
    }
  }
}
