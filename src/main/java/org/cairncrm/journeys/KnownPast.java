package org.cairncrm.journeys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.cairncrm.events.PastEvent;
import org.cairncrm.rules.Evaluation;
import org.jspecify.annotations.Nullable;

/**
 * The events of one customer that the conditions of times see during a walk. Those that the journey
 * itself published are not among them: a replay and a simulation have others.
 */
final class KnownPast {
  /** The order in which a walk meets events. */
  static final Comparator<PastEvent> BY_TIME =
      Comparator.comparing((PastEvent past) -> past.event().occurredAt())
          .thenComparingLong(PastEvent::seq);

  private final String journey;
  private final Set<Class<?>> sees;
  private final Supplier<List<PastEvent>> earlier;
  private @Nullable TreeSet<PastEvent> read;
  private final List<PastEvent> happened = new ArrayList<>(0);

  /**
   * @param earlier reads the events from before the walk that still hold; it may find later ones,
   *     and is asked once at most
   */
  KnownPast(JourneyVersions versions, Supplier<List<PastEvent>> earlier) {
    this.journey = versions.name();
    this.sees = versions.sees();
    this.earlier = earlier;
  }

  /** Remembers an event of the walk. */
  void add(PastEvent past) {
    if (sees.contains(past.event().getClass())) {
      happened.add(past);
    }
  }

  /**
   * Evaluates a condition for a run. It sees the events of the run before this moment. An event of
   * the moment itself comes after it.
   */
  Evaluation look(TimeCondition condition, JourneyMap map, Run run, Instant at) {
    if (read == null) {
      read = new TreeSet<>(BY_TIME);
      earlier.get().stream()
          .filter(one -> !OwnJourneyEvent.isOf(journey, one.event()))
          .forEach(read::add);
    }
    read.addAll(happened);
    List<PastEvent> past =
        read.stream()
            .filter(one -> one.event().occurredAt().isBefore(at))
            .filter(one -> concerns(map, run, one))
            .toList();
    return condition.look(past, run.since());
  }

  private static boolean concerns(JourneyMap map, Run run, PastEvent past) {
    String key = map.runKey(past.event());
    return key == null || key.equals(run.key);
  }
}
