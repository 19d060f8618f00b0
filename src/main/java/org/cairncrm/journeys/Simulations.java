package org.cairncrm.journeys;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.cairncrm.rules.documents.DocumentVersion;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.work.Job;
import org.cairncrm.work.Jobs;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tries drafts of journey maps on the whole history. */
@Component
public class Simulations {
  private final Jobs jobs;
  private final SimulationJob job;
  private final LiveMaps maps;
  private final ObjectProvider<RewardValues> rewards;
  private final JsonMapper json;
  private final Clock clock;

  Simulations(
      Jobs jobs,
      SimulationJob job,
      LiveMaps maps,
      ObjectProvider<RewardValues> rewards,
      JsonMapper json,
      Clock clock) {
    this.jobs = jobs;
    this.job = job;
    this.maps = maps;
    this.rewards = rewards;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Starts a simulation in the background.
   *
   * @param text the map to try; null for the draft of the journey
   * @throws NotFound if there is no such journey map
   * @throws Invalid with every fault of the map
   */
  public Simulation start(String journey, @Nullable String text) {
    String draft = maps.documents().draft(journey).text();
    String tried = text == null ? draft : text;
    maps.documents().requireSound(tried);
    PublishedMap map = maps.read(tried);
    if (map != null && !map.map().name().equals(journey)) {
      throw Invalid.field(
          "text",
          "must keep the name '%s' under 'journey': another name is another document"
              .formatted(journey));
    }
    DocumentVersion live = maps.documents().inForce().version(journey);
    var order =
        new SimulationOrder(journey, tried, live == null ? null : live.version(), clock.instant());
    return simulation(jobs.start(SimulationJob.KIND, json.writeValueAsString(order)));
  }

  /**
   * A simulation, with what it has counted so far.
   *
   * @throws NotFound if there is no such simulation of this journey
   */
  public Simulation get(String journey, UUID id) {
    Simulation found = simulation(requireSimulation(id));
    if (!found.journey().equals(journey)) {
      throw new NotFound("simulation", id);
    }
    return found;
  }

  /** The map that a simulation tries. */
  PublishedMap map(UUID id) {
    return job.draft(job.order(jobs.parameters(id)));
  }

  /**
   * Cancels a simulation.
   *
   * @throws NotFound if there is no such simulation of this journey
   * @throws Conflict if it has ended already
   */
  public Simulation cancel(String journey, UUID id) {
    get(journey, id);
    return simulation(jobs.cancel(id));
  }

  private Job requireSimulation(UUID id) {
    Job found = jobs.get(id);
    if (!found.kind().equals(SimulationJob.KIND)) {
      throw new NotFound("simulation", id);
    }
    return found;
  }

  private Simulation simulation(Job found) {
    SimulationOrder order = job.order(jobs.parameters(found.id()));
    SimulationState state = job.state(found.result());
    Integer version = order.live();
    PublishedMap live = version == null ? null : maps.version(order.journey(), version);
    JourneyMap draft = job.draft(order).map();
    RewardValues values = rewards.getIfAvailable(() -> reward -> Optional.empty());
    return new Simulation(
        found.id(),
        order.journey(),
        found.status(),
        version,
        state.customers,
        found.total(),
        state.events,
        state.draft.outcome(draft, values),
        live == null ? null : state.live.outcome(live.map(), values),
        state.elsewhere,
        state.titled(
            stage ->
                live == null || draft.stage(stage) != null
                    ? draft.shownTitleOf(stage)
                    : live.map().shownTitleOf(stage)),
        found.requestedAt(),
        found.finishedAt());
  }
}
