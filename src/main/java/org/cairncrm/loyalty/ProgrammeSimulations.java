package org.cairncrm.loyalty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairncrm.events.Commands;
import org.cairncrm.rules.documents.DocumentVersion;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.work.Job;
import org.cairncrm.work.Jobs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tries programmes on the history: what they would have given, beside the version in force. */
@Component
public class ProgrammeSimulations {
  private final Jobs jobs;
  private final ProgrammeSimulationJob job;
  private final LiveProgrammes programmes;
  private final SimulatedCustomerTable table;
  private final JsonMapper json;
  private final BusinessZone zone;
  private final Commands commands;
  private final Clock clock;

  ProgrammeSimulations(
      Jobs jobs,
      ProgrammeSimulationJob job,
      LiveProgrammes programmes,
      SimulatedCustomerTable table,
      JsonMapper json,
      BusinessZone zone,
      Commands commands,
      Clock clock) {
    this.jobs = jobs;
    this.job = job;
    this.programmes = programmes;
    this.table = table;
    this.json = json;
    this.zone = zone;
    this.commands = commands;
    this.clock = clock;
  }

  /**
   * Starts a simulation in the background.
   *
   * @throws NotFound if there is no such programme or version
   * @throws Invalid with every fault of the programme, or if the period is impossible
   */
  public ProgrammeSimulation start(String programme, NewProgrammeSimulation wanted) {
    Instant now = clock.instant();
    wanted.require(now);
    Integer version = wanted.version();
    String text =
        version == null
            ? programmes.documents().draft(programme).text()
            : programmes.documents().version(programme, version).text();
    programmes.documents().requireSound(text);
    NewProgrammeSimulation period = period(wanted);
    LocalDate from = Objects.requireNonNull(period.from());
    LocalDate to = Objects.requireNonNull(period.to());
    if (to.isBefore(from)) {
      throw Invalid.field(
          "from", "must not be after to, which is today unless another day is given");
    }
    Instant end = to.plusDays(1).atStartOfDay(zone.id()).toInstant();
    DocumentVersion live = programmes.documents().inForce().version(programme);
    UUID id = Ids.next();
    var order =
        new ProgrammeSimulationOrder(
            id,
            programme,
            version,
            text,
            live == null ? null : live.version(),
            from,
            to,
            from.atStartOfDay(zone.id()).toInstant(),
            end.isAfter(now) ? now : end);
    Job started =
        commands.run(
            () -> {
              Job queued = jobs.start(ProgrammeSimulationJob.KIND, json.writeValueAsString(order));
              table.add(id, queued.id(), programme, now);
              return queued;
            });
    jobs.wake();
    return simulation(started);
  }

  /** The same request with both days of its period: by default a year until today. */
  public NewProgrammeSimulation period(NewProgrammeSimulation wanted) {
    LocalDate to = wanted.to() == null ? zone.today(clock) : wanted.to();
    LocalDate from = wanted.from() == null ? to.minusYears(1).plusDays(1) : wanted.from();
    return new NewProgrammeSimulation(wanted.version(), from, to);
  }

  /**
   * A simulation, with what it has counted so far.
   *
   * @throws NotFound if there is no such simulation of this programme
   */
  public ProgrammeSimulation get(String programme, UUID id) {
    return simulation(jobs.get(table.job(programme, id)));
  }

  /**
   * The last simulations of a programme, newest first.
   *
   * @throws NotFound if there is no such programme
   */
  public List<ProgrammeSimulation> of(String programme) {
    programmes.documents().draft(programme);
    return table.jobs(programme).stream().map(one -> simulation(jobs.get(one))).toList();
  }

  /**
   * Cancels a simulation.
   *
   * @throws NotFound if there is no such simulation of this programme
   * @throws Conflict if it has ended already
   */
  public ProgrammeSimulation cancel(String programme, UUID id) {
    return simulation(jobs.cancel(table.job(programme, id)));
  }

  /**
   * The customers of a simulation, those with the largest difference to the version in force first:
   * by points, then by the worth of vouchers.
   *
   * @param differing only those for whom there is a difference
   * @param rule only those to whom this rule of the simulated programme gives something; null for
   *     all
   * @throws NotFound if there is no such simulation of this programme
   */
  public Page<SimulatedCustomer> customers(
      String programme, UUID id, boolean differing, @Nullable String rule, PageRequest page) {
    table.job(programme, id);
    return table.customers(id, differing, rule, page);
  }

  /**
   * Reads all customers for whom there is a difference, the largest first. Only some of them are in
   * memory at a time.
   *
   * @throws NotFound if there is no such simulation of this programme
   */
  public void differing(String programme, UUID id, Consumer<SimulatedCustomer> each) {
    table.job(programme, id);
    table.differing(id, each);
  }

  private ProgrammeSimulation simulation(Job found) {
    ProgrammeSimulationOrder order = job.order(jobs.parameters(found.id()));
    ProgrammeSimulationState state = job.state(found.result());
    @Nullable LoyaltyProgramme draft = job.draft(order);
    LoyaltyProgramme live = job.live(order);
    return new ProgrammeSimulation(
        order.simulation(),
        order.programme(),
        draft == null ? order.programme() : draft.title(),
        order.version(),
        order.live(),
        order.from(),
        order.to(),
        found.status(),
        state.customers,
        found.total(),
        state.events,
        state.draft.outcome(draft),
        live == null ? null : state.live.outcome(live),
        state.apart,
        found.requestedAt(),
        found.finishedAt());
  }
}
