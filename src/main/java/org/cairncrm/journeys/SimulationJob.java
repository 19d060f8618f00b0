package org.cairncrm.journeys;

import static org.cairncrm.journeys.db.Tables.PROGRESS;
import static org.jooq.impl.DSL.noCondition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.cairncrm.events.EventHistory;
import org.cairncrm.events.EventTypes;
import org.cairncrm.events.Histories;
import org.cairncrm.events.PastEvent;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.work.JobKind;
import org.cairncrm.work.JobState;
import org.cairncrm.work.JobStep;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Walks the history of all customers on a draft and on the version in force. Changes nothing. */
@Component
class SimulationJob implements JobKind {
  static final String KIND = "journeys.simulation";

  /** The number of customers of one step, which takes about a second. */
  private static final int CUSTOMERS = 2000;

  /** The number of customers who are named, of those who would be elsewhere. */
  static final int MOST_NAMED = 500;

  private static final Comparator<PastEvent> BY_TIME =
      Comparator.comparing((PastEvent past) -> past.event().occurredAt())
          .thenComparingLong(PastEvent::seq);

  private final Histories histories;
  private final LiveMaps maps;
  private final EventTypes types;
  private final DSLContext sql;
  private final JsonMapper json;
  private final BusinessZone zone;

  SimulationJob(
      Histories histories,
      LiveMaps maps,
      EventTypes types,
      DSLContext sql,
      JsonMapper json,
      BusinessZone zone) {
    this.histories = histories;
    this.maps = maps;
    this.types = types;
    this.sql = sql;
    this.json = json;
    this.zone = zone;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String title() {
    return "Try a journey map";
  }

  @Override
  public JobStep step(JobState job) {
    SimulationOrder order = json.readValue(job.parameters(), SimulationOrder.class);
    SimulationState state = state(job.result());
    CustomerId after = job.checkpoint() == null ? null : CustomerId.of(job.checkpoint());
    CustomerId last = histories.last(after, CUSTOMERS);
    if (last != null) {
      new Step(order, state).walk(after, last);
    }
    return new JobStep(
        last == null ? null : last.toString(),
        state.customers,
        last == null ? state.customers : histories.customers(),
        json.writeValueAsString(state));
  }

  SimulationState state(@Nullable String result) {
    return result == null ? new SimulationState() : json.readValue(result, SimulationState.class);
  }

  SimulationOrder order(String parameters) {
    return json.readValue(parameters, SimulationOrder.class);
  }

  /** The draft of a simulation. */
  PublishedMap draft(SimulationOrder order) {
    return Objects.requireNonNull(maps.read(order.text()));
  }

  /** One step of a simulation. */
  private final class Step {
    private final SimulationOrder order;
    private final SimulationState state;
    private final PublishedMap draft;
    private final @Nullable PublishedMap live;

    Step(SimulationOrder order, SimulationState state) {
      this.order = order;
      this.state = state;
      this.draft = draft(order);
      Integer version = order.live();
      this.live = version == null ? null : maps.version(order.journey(), version);
    }

    void walk(@Nullable CustomerId after, CustomerId last) {
      Map<CustomerId, List<String>> today = today(after, last);
      Set<Class<?>> wanted = new HashSet<>(draft.map().hears());
      wanted.add(StageSet.class);
      if (live != null) {
        wanted.addAll(live.map().hears());
      }
      histories.between(
          after,
          last,
          wanted,
          history -> walk(history, today.getOrDefault(history.customer(), List.of())));
      state.customers += histories.count(after, last);
    }

    private Map<CustomerId, List<String>> today(@Nullable CustomerId after, CustomerId last) {
      Map<CustomerId, List<String>> today = new HashMap<>();
      sql.select(PROGRESS.CUSTOMER_ID, PROGRESS.STAGE)
          .from(PROGRESS)
          .where(PROGRESS.JOURNEY.eq(order.journey()), PROGRESS.CUSTOMER_ID.le(last))
          .and(after == null ? noCondition() : PROGRESS.CUSTOMER_ID.gt(after))
          .forEach(
              row ->
                  today.computeIfAbsent(row.value1(), any -> new ArrayList<>()).add(row.value2()));
      return today;
    }

    private void walk(EventHistory history, List<String> today) {
      state.events += history.events().size();
      List<Run> then = walk(history, draft, state.draft).runs();
      List<Run> now = live == null ? List.of() : walk(history, live, state.live).runs();
      compare(history, today, then, now);
    }

    private JourneyWalk walk(EventHistory history, PublishedMap map, MapTally tally) {
      var walk = JourneyWalk.fromTheBeginning(JourneyVersions.alone(map));
      CorrectedPast.of(history.events(), map.map()::decides).stream()
          .sorted(BY_TIME)
          .filter(past -> !past.event().occurredAt().isAfter(order.until()))
          .forEach(walk::happened);
      walk.passed(order.until());
      tally.add(map.map(), walk.runs(), order.until());
      tally.add(map.map(), history.customer(), walk.changes(), zone.id());
      return walk;
    }

    private void compare(
        EventHistory history, List<String> today, List<Run> walked, List<Run> walkedLive) {
      Set<String> then = new TreeSet<>();
      walked.stream().filter(Run::isOpen).forEach(run -> then.add(run.stage()));
      Set<String> now = new TreeSet<>(today);
      if (!then.equals(now)) {
        state.elsewhere++;
        if (state.moved.size() < MOST_NAMED) {
          WalkDifference difference =
              live == null
                  ? WalkDifference.last(walked)
                  : WalkDifference.between(walked, walkedLive);
          state.moved.add(
              new MovedCustomer(
                  history.customer(),
                  SimulationState.joined(now),
                  SimulationState.joined(then),
                  difference == null ? null : event(history, difference.seq()),
                  difference == null ? null : difference.at()));
        }
      }
    }

    private @Nullable String event(EventHistory history, @Nullable Long seq) {
      return history.events().stream()
          .filter(past -> seq != null && past.seq() == seq)
          .map(past -> types.name(past.event().getClass()))
          .findFirst()
          .orElse(null);
    }
  }
}
