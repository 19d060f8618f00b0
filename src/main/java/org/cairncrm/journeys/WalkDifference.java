package org.cairncrm.journeys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first move in which two walks of the same history differ.
 *
 * @param seq the event that led to it; null if a time did
 */
record WalkDifference(Instant at, String place, @Nullable Long seq) {
  /** Null if both walks went the same way. */
  static @Nullable WalkDifference between(List<Run> one, List<Run> other) {
    List<WalkDifference> moves = moves(one);
    List<WalkDifference> others = moves(other);
    for (int at = 0; at < Math.max(moves.size(), others.size()); at++) {
      WalkDifference move = at < moves.size() ? moves.get(at) : null;
      WalkDifference second = at < others.size() ? others.get(at) : null;
      if (move == null || second == null) {
        return move == null ? second : move;
      }
      if (!move.equals(second)) {
        return second.at().isBefore(move.at()) ? second : move;
      }
    }
    return null;
  }

  /** The last move of a walk with which nothing is compared; null if nobody moved. */
  static @Nullable WalkDifference last(List<Run> runs) {
    List<WalkDifference> moves = moves(runs);
    return moves.isEmpty() ? null : moves.getLast();
  }

  private static List<WalkDifference> moves(List<Run> runs) {
    List<WalkDifference> moves = new ArrayList<>();
    for (Run run : runs) {
      for (Passage passage : run.path()) {
        moves.add(new WalkDifference(passage.enteredAt(), passage.stage(), passage.eventSeq()));
      }
      Run.Ending ending = run.ending;
      if (ending != null) {
        moves.add(new WalkDifference(ending.at(), ending.exit(), ending.eventSeq()));
      }
    }
    moves.sort(Comparator.comparing(WalkDifference::at));
    return moves;
  }
}
