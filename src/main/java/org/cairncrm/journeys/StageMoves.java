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
    Set<JourneyVersions> concerned = new LinkedHashSet<>(maps.hearing(event.getClass()));
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
    if (isBeforeTheirStages(event.occurredAt(), known)) {
      corrections.insert(versions, past);
      return;
    }
    var walk = new JourneyWalk(versions, copies(known));
    walk.happened(past);
    List<WalkChange> made = walk.changes();
    if (made.isEmpty()) {
      return;
    }
    if (commands.latest(event.customer()).isAfter(event.occurredAt())
        && corrections.hasLater(versions, past)) {
      corrections.insert(versions, past);
      return;
    }
    runs.changed(event.customer(), versions, walk, made);
    changes.publish(event.customer(), made);
  }

  private static boolean isBeforeTheirStages(Instant at, List<Run> runs) {
    return runs.stream()
        .anyMatch(
            run -> run.since().isAfter(at) || (run.ending != null && run.ending.at().isAfter(at)));
  }

  private static List<Run> copies(List<Run> runs) {
    return runs.stream().map(Run::copy).toList();
  }

  /** The seq of the event that this reacts to. */
  private long seq() {
    return Objects.requireNonNull(commands.cause().seq(), "only in a reaction");
  }
}
