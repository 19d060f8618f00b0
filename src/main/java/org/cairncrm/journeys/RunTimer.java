package org.cairncrm.journeys;

import java.time.Instant;
import java.util.List;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.work.Timer;
import org.springframework.stereotype.Component;

/** Lets the times of a run pass: it leads on, ends, or an action for customers who stay is due. */
@Component
class RunTimer implements Timer {
  static final String KIND = "journeys.run";

  private final LiveMaps maps;
  private final CustomerRuns runs;
  private final PathCorrections corrections;
  private final WalkEvents events;

  RunTimer(LiveMaps maps, CustomerRuns runs, PathCorrections corrections, WalkEvents events) {
    this.maps = maps;
    this.runs = runs;
    this.corrections = corrections;
    this.events = events;
  }

  static String key(String journey, int run) {
    return journey + "/" + run;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String follows() {
    return StageMoves.REACTION;
  }

  @Override
  public void due(CustomerId customer, String key, Instant dueAt) {
    String journey = key.substring(0, key.indexOf('/'));
    JourneyVersions versions = maps.versions(journey).orElse(null);
    if (versions != null) {
      List<Run> known = runs.of(customer, journey);
      var walk =
          new JourneyWalk(versions, known, () -> corrections.holding(versions, customer, known));
      walk.passed(dueAt);
      List<WalkChange> changes = walk.changes();
      runs.changed(customer, versions, walk, changes);
      events.publish(customer, changes);
    }
  }
}
