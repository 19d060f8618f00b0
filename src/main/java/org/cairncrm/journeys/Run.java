package org.cairncrm.journeys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's run of a journey. It knows at least the stage that the customer is in, or was in at
 * the end.
 */
final class Run {
  final int number;
  final String key;

  /** The version of the map that the run follows. */
  int version;

  /** The time when the customer entered the journey. */
  final Instant enteredAt;

  /** The time until which the actions for customers who stay were done; null before the first. */
  @Nullable Instant actedUntil;

  /**
   * The time after entering the stage up to which ways with a condition were tried, and did not
   * lead on; null before the first.
   */
  @Nullable Instant triedUntil;

  /** The time at which the run is moved out if it has not ended by then; null for never. */
  @Nullable Instant drainUntil;

  @Nullable Ending ending;
  private final List<Passage> path = new ArrayList<>();

  Run(int number, String key, int version, Instant enteredAt) {
    this.number = number;
    this.key = key;
    this.version = version;
    this.enteredAt = enteredAt;
  }

  boolean isOpen() {
    return ending == null;
  }

  /** The known part of the path. The last passage is the stage of the customer. */
  List<Passage> path() {
    return path;
  }

  Passage last() {
    return path.getLast();
  }

  String stage() {
    return last().stage();
  }

  Instant since() {
    return last().enteredAt();
  }

  void enter(Passage passage) {
    if (!path.isEmpty()) {
      path.set(path.size() - 1, last().left(passage.enteredAt()));
    }
    path.add(passage);
    actedUntil = null;
    triedUntil = null;
  }

  void end(Ending ended) {
    path.set(path.size() - 1, last().left(ended.at()));
    ending = ended;
  }

  Run copy() {
    Run copy = new Run(number, key, version, enteredAt);
    copy.actedUntil = actedUntil;
    copy.triedUntil = triedUntil;
    copy.drainUntil = drainUntil;
    copy.ending = ending;
    copy.path.addAll(path);
    return copy;
  }

  /**
   * This run as it was at a time, with its whole path until then; null if it had not begun. Stages
   * whose events were not recorded stay, because no replay can find them.
   *
   * @param including whether the stages that were entered at that very time belong to it
   */
  @Nullable Run at(Instant at, boolean including) {
    int kept = path.size();
    while (kept > 0
        && path.get(kept - 1).isReplayed()
        && !isBy(path.get(kept - 1), at, including)) {
      kept--;
    }
    if (kept == 0) {
      return null;
    }
    Run then = copy();
    then.path.subList(kept, path.size()).clear();
    if (ending == null
        || ending.at().isAfter(at)
        || (!including && ending.at().equals(at))
        || kept < path.size()) {
      then.path.set(kept - 1, then.last().open());
      then.ending = null;
    }
    if (actedUntil != null && (kept < path.size() || actedUntil.isAfter(at))) {
      then.actedUntil = kept < path.size() ? null : at;
    }
    if (triedUntil != null && (kept < path.size() || triedUntil.isAfter(at))) {
      then.triedUntil = kept < path.size() ? null : at;
    }
    return then;
  }

  private static boolean isBy(Passage passage, Instant at, boolean including) {
    return including ? !passage.enteredAt().isAfter(at) : passage.enteredAt().isBefore(at);
  }

  /**
   * The end of a run.
   *
   * @param exit the name of the exit
   * @param eventSeq the event that led there; null for a time
   */
  record Ending(String exit, ExitOutcome outcome, Instant at, @Nullable Long eventSeq) {}
}
