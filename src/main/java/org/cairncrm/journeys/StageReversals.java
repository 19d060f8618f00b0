package org.cairncrm.journeys;

import java.util.List;
import java.util.Objects;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.Decision;
import org.cairncrm.events.EventReversal;
import org.cairncrm.events.EventTypes;
import org.cairncrm.events.Events;
import org.cairncrm.events.Journal;
import org.cairncrm.events.PastEvent;
import org.cairncrm.journeys.PathTable.Passage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reverts stages whose events were reversed, and evaluates the later events again in their
 * corrected form. {@link StageMoves} calls it.
 */
@Component
class StageReversals {
  /** The maximum number of events that are evaluated again. */
  private static final int MOST = 10_000;

  private final LiveMaps maps;
  private final JourneyProgressTable standings;
  private final PathTable paths;
  private final Journal journal;
  private final Commands commands;
  private final Events events;
  private final EventTypes types;

  StageReversals(
      LiveMaps maps,
      JourneyProgressTable standings,
      PathTable paths,
      Journal journal,
      Commands commands,
      Events events,
      EventTypes types) {
    this.maps = maps;
    this.standings = standings;
    this.paths = paths;
    this.journal = journal;
    this.commands = commands;
    this.events = events;
    this.types = types;
  }

  void follow(EventReversal reversal) {
    for (PublishedMap published : maps.all()) {
      if (standings.position(reversal.customer(), published.map().name()) != null) {
        follow(published, reversal);
      }
    }
  }

  private void follow(PublishedMap published, EventReversal reversal) {
    JourneyMap map = published.map();
    List<Passage> path = paths.of(reversal.customer(), map.name());
    int kept = path.size();
    while (kept > 0
        && isTakenBack(kept < 2 ? null : path.get(kept - 2), path.get(kept - 1), map, reversal)) {
      kept--;
    }
    if (kept == path.size()) {
      return;
    }
    Passage first = path.get(kept);
    Passage last = path.getLast();
    Passage now = kept == 0 ? null : path.get(kept - 1);
    paths.cutTo(reversal.customer(), map.name(), now);
    moveOn(published, reversal, Objects.requireNonNull(first.eventSeq()));
    Position position = standings.position(reversal.customer(), map.name());
    if (position == null || !position.stage().equals(last.stage())) {
      events.publish(
          reverted(published, reversal, last, position), decision(published, reversal, last));
    }
  }

  /** Whether the event that led to the stage would no longer lead to it in its corrected form. */
  private boolean isTakenBack(
      @Nullable Passage before, Passage passage, JourneyMap map, EventReversal reversal) {
    Long seq = passage.eventSeq();
    if (seq == null) {
      return false;
    }
    PastEvent reached = at(reversal, seq);
    CustomerEvent now = reversal.corrected(reached.event());
    if (now == null || followsFromWhatIsGone(reached, reversal)) {
      return true;
    }
    if (now.equals(reached.event())) {
      return false;
    }
    JourneyMap.Lead lead = before == null ? map.start(now) : map.lead(before.stage(), now);
    return lead == null || !lead.reached().target().name().equals(passage.stage());
  }

  private boolean followsFromWhatIsGone(PastEvent reached, EventReversal reversal) {
    for (Long cause = reached.causeSeq(); cause != null; ) {
      PastEvent earlier = at(reversal, cause);
      if (reversal.corrected(earlier.event()) == null) {
        return true;
      }
      cause = earlier.causeSeq();
    }
    return false;
  }

  private PastEvent at(EventReversal reversal, long seq) {
    return journal.past(reversal.customer(), seq, 1).getFirst();
  }

  private void moveOn(PublishedMap published, EventReversal reversal, long from) {
    JourneyMap map = published.map();
    for (PastEvent past : CorrectedPast.of(past(reversal, from), reversal)) {
      Position position = standings.position(reversal.customer(), map.name());
      JourneyMap.Lead lead =
          position == null ? map.start(past.event()) : map.lead(position.stage(), past.event());
      if (lead != null && lead.reached().target() instanceof Stage) {
        standings.move(
            reversal.customer(),
            published,
            position,
            lead.reached().target().name(),
            past.event().occurredAt(),
            past.seq());
      }
    }
  }

  /** The customer's events from this seq on, without the reversal. */
  private List<PastEvent> past(EventReversal reversal, long from) {
    long until = Objects.requireNonNull(commands.cause().seq(), "only in a reaction");
    return journal.past(reversal.customer(), from, MOST).stream()
        .filter(one -> one.seq() < until)
        .toList();
  }

  private static StageReverted reverted(
      PublishedMap published, EventReversal reversal, Passage last, @Nullable Position now) {
    JourneyMap map = published.map();
    return new StageReverted(
        reversal.customer(),
        map.name(),
        published.version(),
        map.title(),
        now == null ? null : now.stage(),
        now == null ? null : map.titleOf(now.stage()),
        last.stage(),
        map.titleOf(last.stage()),
        reversal.occurredAt());
  }

  private Decision decision(PublishedMap published, EventReversal reversal, Passage last) {
    return new Decision(
        published.map().name(),
        published.map().title(),
        published.version(),
        "“%s” takes back what had led to %s"
            .formatted(types.name(reversal.getClass()), published.map().titleOf(last.stage())),
        List.of());
  }
}
