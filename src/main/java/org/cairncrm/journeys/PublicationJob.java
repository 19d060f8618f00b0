package org.cairncrm.journeys;

import java.time.Clock;
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
    PublicationCount count =
        job.result() == null
            ? PublicationCount.NONE
            : json.readValue(job.result(), PublicationCount.class);
    return order.replay()
        ? placed(order, after, job.done(), count)
        : moved(order, after, job.done(), count);
  }

  private JobStep placed(
      PublicationOrder order, @Nullable CustomerId after, long done, PublicationCount count) {
    Placements.Step step = placements.step(order, after);
    return counted(
        order,
        step.last(),
        done + step.customers(),
        step.last() == null ? done : step.all(),
        new PublicationCount(List.of(), count.moved() + step.placed()));
  }

  /** Each step names the customers of the next one, so that a crash between the two loses none. */
  private JobStep moved(
      PublicationOrder order, @Nullable CustomerId after, long done, PublicationCount count) {
    long moved = count.moved();
    for (CustomerId customer : count.next()) {
      if (Caller.as(order.by(), () -> runs.publish(order, customer, clock.instant()))) {
        moved++;
        if (order.policy() == PublicationPolicy.MIGRATE) {
          runs.letTimesPass(customer, clock.instant());
        }
      }
    }
    List<CustomerId> next = table.onOther(order.journey(), order.version(), after, CUSTOMERS);
    return counted(
        order,
        next.isEmpty() ? null : next.getLast(),
        done + count.next().size(),
        order.customers(),
        new PublicationCount(next, moved));
  }

  private JobStep counted(
      PublicationOrder order,
      @Nullable CustomerId last,
      long done,
      long total,
      PublicationCount count) {
    table.moved(order, count.moved());
    if (last == null) {
      table.done(order, done, clock.instant());
      maps.reread();
    }
    return new JobStep(
        last == null ? null : last.toString(), done, total, json.writeValueAsString(count));
  }
}
