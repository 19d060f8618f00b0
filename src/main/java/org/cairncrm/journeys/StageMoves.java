package org.cairncrm.journeys;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventReversal;
import org.cairncrm.events.PastEvent;
import org.cairncrm.events.Reaction;
import org.springframework.stereotype.Component;

/**
 * Moves customers along their journeys, on any event that a map names. An event that leads nowhere
 * costs no statement; an event that leads to a stage costs one.
 */
@Component
class StageMoves {
  static final String REACTION = "journeys.stages";

  private final LiveMaps maps;
  private final CustomerRuns runs;
  private final PathCorrections corrections;
  private final Placements placements;
  private final WalkEvents changes;
  private final Commands commands;

  StageMoves(
      LiveMaps maps,
      CustomerRuns runs,
      PathCorrections corrections,
      Placements placements,
      WalkEvents changes,
      Commands commands) {
    this.maps = maps;
    this.runs = runs;
    this.corrections = corrections;
    this.placements = placements;
    this.changes = changes;
    this.commands = commands;
  }

  @Reaction(REACTION)
  void on(CustomerEvent event) {
    Set<JourneyVersions> concerned =
        new LinkedHashSet<>(
            isLate(event) ? maps.hearingLate(event.getClass()) : maps.hearing(event.getClass()));
    if (event instanceof EventReversal) {
      runs.journeys(event.customer())
          .forEach(journey -> maps.versions(journey).ifPresent(concerned::add));
    } else if (event instanceof StageSet || event instanceof JourneyRepublished) {
      maps.versions(((OwnJourneyEvent) event).journey()).ifPresent(concerned::add);
    }
    concerned.forEach(versions -> follow(versions, event));
  }

  private void follow(JourneyVersions versions, CustomerEvent event) {
    List<Run> known = runs.of(event.customer(), versions.name());
    var past = new PastEvent(seq(), commands.cause().seq(), event);
    if (known.isEmpty() && maps.isPlacing(versions.name())) {
      placements.placeBefore(past, versions);
      known = runs.of(event.customer(), versions.name());
    }
    if (event instanceof EventReversal reversal
        && !known.isEmpty()
        && corrections.reverse(versions, past, reversal)) {
      return;
    }
    // a late fact may begin a run on the version of its time, if a run was taken back since
    boolean begins = known.isEmpty() && isLate(event) && versions.mayBeginOnOlder(event);
    if (begins || isBeforeTheirTimes(event.occurredAt(), known)) {
      corrections.insert(versions, past);
      return;
    }
    List<Run> runsBefore = known;
    var walk =
        new JourneyWalk(
            versions,
            copies(known),
            () -> corrections.holding(versions, event.customer(), runsBefore));
    walk.happened(past);
    List<WalkChange> made = walk.changes();
    if (made.isEmpty()) {
      return;
    }
    if (isLate(event) && corrections.hasLater(versions, past)) {
      corrections.insert(versions, past);
      return;
    }
    runs.changed(event.customer(), versions, walk, made);
    changes.publish(event.customer(), made);
  }

  private boolean isLate(CustomerEvent event) {
    return commands.latest(event.customer()).isAfter(event.occurredAt());
  }

  /** Whether the event is older than a stage, an end, or a time that a run has passed. */
  private static boolean isBeforeTheirTimes(Instant at, List<Run> runs) {
    return runs.stream()
        .anyMatch(
            run ->
                run.since().isAfter(at)
                    || RunTimes.isPassed(run, at)
                    || (run.ending != null && run.ending.at().isAfter(at)));
  }

  private static List<Run> copies(List<Run> runs) {
    return runs.stream().map(Run::copy).toList();
  }

  /** The seq of the event that this reacts to. */
  private long seq() {
    return Objects.requireNonNull(commands.cause().seq(), "only in a reaction");
  }
}
