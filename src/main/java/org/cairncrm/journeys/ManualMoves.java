package org.cairncrm.journeys;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.springframework.stereotype.Component;

/** Moves customers by hand. The move is an event, so that a replay repeats it. */
@Component
class ManualMoves {
  private final Commands commands;
  private final Events events;
  private final LiveMaps maps;
  private final CustomerRuns runs;
  private final Clock clock;

  ManualMoves(Commands commands, Events events, LiveMaps maps, CustomerRuns runs, Clock clock) {
    this.commands = commands;
    this.events = events;
    this.maps = maps;
    this.runs = runs;
    this.clock = clock;
  }

  void move(CustomerId customer, String journey, NewStageMove move) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    commands.on(
        customer,
        now,
        () -> {
          events.publish(event(customer, journey, move, now), move.reason().strip());
          return null;
        });
  }

  private StageSet event(CustomerId customer, String journey, NewStageMove move, Instant now) {
    JourneyVersions versions = maps.versions(maps.get(journey).map().name()).orElseThrow();
    Run run = run(customer, journey, move);
    PublishedMap followed = versions.of(run);
    if (followed == null) {
      throw new Conflict(
          "The customer waits on version %d, which cannot be used any more".formatted(run.version));
    }
    JourneyMap map = followed.map();
    Stage stage = map.stage(move.stage());
    if (stage == null) {
      throw Invalid.field(
          "stage",
          "There is no stage '%s'; there are %s"
              .formatted(
                  move.stage(),
                  String.join(", ", map.stages().stream().map(Stage::name).toList())));
    }
    if (run.stage().equals(stage.name())) {
      throw new Conflict("The customer is in this stage already");
    }
    return new StageSet(
        customer,
        journey,
        followed.version(),
        map.title(),
        run.number,
        stage.name(),
        stage.title(),
        run.stage(),
        map.titleOf(run.stage()),
        now);
  }

  /** The wanted run, or else the newest that is under way. */
  private Run run(CustomerId customer, String journey, NewStageMove move) {
    List<Run> known = runs.of(customer, journey);
    Integer wanted = move.run();
    return known.stream()
        .filter(run -> run.isOpen() && (wanted == null || run.number == wanted))
        .reduce((older, newer) -> newer)
        .orElseThrow(
            () ->
                new Conflict(
                    known.stream().anyMatch(run -> wanted != null && run.number == wanted)
                        ? "This run of the journey has ended, so the customer was not moved"
                        : "The customer has no run of this journey that is under way"));
  }
}
