package org.cairncrm.journeys;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Prefetch;
import org.cairncrm.events.Query;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.work.Work;
import org.springframework.stereotype.Component;

/** The runs of a customer, as the running command has changed them. Called under the lock. */
@Component
class CustomerRuns implements Prefetch {
  private final Commands commands;
  private final LiveMaps maps;
  private final RunTable table;
  private final Work work;

  CustomerRuns(Commands commands, LiveMaps maps, RunTable table, Work work) {
    this.commands = commands;
    this.maps = maps;
    this.table = table;
    this.work = work;
  }

  @Override
  public Query<?> of(CustomerId customer) {
    return state().loading(customer, maps.canEnd());
  }

  private JourneyState state() {
    return commands.state(JourneyState.class, JourneyState::new);
  }

  /** The journeys on which the customer has a run. */
  Set<String> journeys(CustomerId customer) {
    return Set.copyOf(state().journeys(customer, maps.canEnd()));
  }

  /** The customer's runs of a journey, by number, each with its last stage. */
  List<Run> of(CustomerId customer, String journey) {
    return state().runs(customer, journey, maps.canEnd());
  }

  /** Keeps the runs after a walk, and writes its changes at the end of the command. */
  void changed(
      CustomerId customer, JourneyVersions versions, JourneyWalk walk, List<WalkChange> changes) {
    String journey = versions.name();
    JourneyState state = state();
    commands.changed(Journeys.TOPIC);
    state.set(customer, journey, walk.runs(), maps.canEnd());
    if (state.isWhole(customer, journey)) {
      state.writeAll(customer, journey, walk.runs());
    } else {
      write(state, customer, journey, changes);
    }
    boolean cancels =
        versions.hasTimes() || changes.stream().anyMatch(WalkChange.Republished.class::isInstance);
    changes.stream()
        .map(WalkChange::run)
        .distinct()
        .forEach(run -> schedule(customer, versions, run, cancels));
  }

  private static void write(
      JourneyState state, CustomerId customer, String journey, List<WalkChange> changes) {
    for (WalkChange change : changes) {
      Run run = change.run();
      var id = new RunId(customer, journey, run.number);
      switch (change) {
        case WalkChange.Entered entered ->
            state.write(
                RunRow.of(
                    id,
                    run,
                    entered.left() == null ? null : entered.left().left(entered.at()),
                    entered.entered()));
        case WalkChange.Ended ended ->
            state.write(RunRow.of(id, run, ended.left().left(ended.at()), null));
        case WalkChange.Due due -> state.write(RunRow.of(id, run, null, null));
        case WalkChange.Tried tried -> state.write(RunRow.of(id, run, null, null));
        case WalkChange.Republished republished ->
            state.write(
                RunRow.of(
                    id,
                    run,
                    republished.left() == null ? null : republished.left().left(republished.at()),
                    republished.entered()));
      }
    }
  }

  /** The customer's runs of a journey, by number, with their whole paths. */
  List<Run> whole(CustomerId customer, String journey) {
    JourneyState state = state();
    return state.isWhole(customer, journey)
        ? state.runs(customer, journey, maps.canEnd())
        : table.whole(customer, journey);
  }

  /** Replaces the runs, at the end of the command. They have their whole paths. */
  void replace(CustomerId customer, JourneyVersions versions, List<Run> runs) {
    String journey = versions.name();
    JourneyState state = state();
    commands.changed(Journeys.TOPIC);
    state.set(customer, journey, runs, maps.canEnd());
    state.writeAll(customer, journey, runs);
    runs.forEach(run -> schedule(customer, versions, run, true));
  }

  /**
   * Schedules the next time at which something happens to the run.
   *
   * @param cancels whether an earlier schedule may exist
   */
  private void schedule(CustomerId customer, JourneyVersions versions, Run run, boolean cancels) {
    Instant due = run.isOpen() ? RunTimes.due(versions, run) : Instant.MAX;
    String key = RunTimer.key(versions.name(), run.number);
    if (!due.equals(Instant.MAX)) {
      work.schedule(customer, RunTimer.KIND, key, due);
    } else if (cancels || run.drainUntil != null) {
      work.cancel(customer, RunTimer.KIND, key);
    }
  }
}
