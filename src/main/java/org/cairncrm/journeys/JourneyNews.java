package org.cairncrm.journeys;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What changed on the published journeys, and who stalled. */
@Component
public class JourneyNews {
  private final StalledQueries stalled;
  private final ChangeQueries changes;
  private final Clock clock;

  JourneyNews(StalledQueries stalled, ChangeQueries changes, Clock clock) {
    this.stalled = stalled;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * The customers who have been in a stage for longer than its target, the longest there first.
   *
   * @param accountManager only the customers of this person; null for all
   */
  public List<Stalled> stalled(@Nullable String accountManager, int limit) {
    return stalled.customers(accountManager, clock.instant(), limit);
  }

  /** The number of customers that {@link #stalled} would list without a limit. */
  public long stalledCount(@Nullable String accountManager) {
    return stalled.number(accountManager, clock.instant());
  }

  /** The stages with stalled customers, those with the most first. */
  public List<StalledStage> stalledStages() {
    return stalled.stages(null, clock.instant());
  }

  /** The changes of each journey from one time until another, which is not included. */
  public List<JourneyChange> changes(Instant from, Instant until) {
    return changes.between(from, until, clock.instant());
  }
}
