package org.cairncrm.journeys;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cairncrm.access.Caller;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.work.JobKind;
import org.cairncrm.work.JobState;
import org.cairncrm.work.JobStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does what a publication says with the customers who are under way, or places everybody by their
 * history, each customer in a command of their own.
 */
@Component
class PublicationJob implements JobKind {
  static final String KIND = "journeys.publication";

  /** The number of customers of one step. */
  private static final int CUSTOMERS = 100;

  private final PublicationTable table;
  private final PublishedRuns runs;
  private final Placements placements;
  private final LiveMaps maps;
  private final JsonMapper json;
  private final Clock clock;

  PublicationJob(
      PublicationTable table,
      PublishedRuns runs,
      Placements placements,
      LiveMaps maps,
      JsonMapper json,
      Clock clock) {
    this.table = table;
    this.runs = runs;
    this.placements = placements;
    this.maps = maps;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String title() {
    return "Publish a journey map";
  }

  @Override
  public JobStep step(JobState job) {
    PublicationOrder order = json.readValue(job.parameters(), PublicationOrder.class);
    maps.catchUp(order.journey(), order.version());
    CustomerId after = job.checkpoint() == null ? null : CustomerId.of(job.checkpoint());
    JobStep step =
        order.replay()
            ? placements.step(order, after, job.done())
            : moved(order, after, job.done());
    if (step.checkpoint() == null) {
      table.done(
          order.journey(),
          order.version(),
          order.replay() ? step.done() : order.customers(),
          order.replay() ? step.done() : null,
          clock.instant());
      maps.reread();
    }
    return step;
  }

  private JobStep moved(PublicationOrder order, @Nullable CustomerId after, long done) {
    List<CustomerId> next = table.onOther(order.journey(), order.version(), after, CUSTOMERS);
    Instant now = clock.instant();
    for (CustomerId customer : next) {
      if (Caller.as(order.by(), () -> runs.publish(order, customer, now))
          && order.policy() == PublicationPolicy.MIGRATE) {
        runs.letTimesPass(customer, clock.instant());
      }
    }
    return new JobStep(
        next.size() < CUSTOMERS ? null : next.getLast().toString(),
        done + next.size(),
        order.customers(),
        null);
  }
}
