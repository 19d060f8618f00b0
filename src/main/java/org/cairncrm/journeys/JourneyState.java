package org.cairncrm.journeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairncrm.events.PendingRows;
import org.cairncrm.events.Query;
import org.cairncrm.events.StateStore;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.CustomerId;

/** The runs of customers in one command, with the last stage of each. */
final class JourneyState {
  private static final String OPEN =
      """
      select journey, run, run_key, version, entered_at, acted_until, stage, step, since,
        null::timestamptz, null, null, null::bigint, drain_until, tried_until
      from journeys.progress where customer_id = ?
      """;

  /** Runs that have ended decide whether another one can begin. */
  private static final String ENDED =
      """
      union all
      select journey, run, run_key, version, entered_at, null, stage, 0, entered_at, ended_at, exit, outcome, event_seq, drain_until, null
      from journeys.ended_run where customer_id = ?
      """;

  private final Map<CustomerId, Map<String, List<Run>>> runs = new HashMap<>();
  private final Map<CustomerId, Set<String>> whole = new HashMap<>();
  private final StateStore store;
  private final PendingRows<RunWrite> rows;

  JourneyState(StateStore store) {
    this.store = store;
    this.rows = store.rows(RunRows::writing);
  }

  /**
   * Loads the customer's runs.
   *
   * @param ended whether those that have ended are needed
   */
  Query<Map<String, List<Run>>> loading(CustomerId customer, boolean ended) {
    Statement statement =
        ended
            ? Statement.of(OPEN + ENDED, customer.value(), customer.value())
            : Statement.of(OPEN, customer.value());
    return new Query<>(
        statement,
        row -> {
          Map<String, List<Run>> loaded = new HashMap<>();
          while (row.next()) {
            loaded.computeIfAbsent(row.getString(1), journey -> new ArrayList<>()).add(run(row));
          }
          loaded.values().forEach(each -> each.sort((a, b) -> Integer.compare(a.number, b.number)));
          runs.put(customer, loaded);
          return loaded;
        });
  }

  private static Run run(ResultSet row) throws SQLException {
    Run run = new Run(row.getInt(2), row.getString(3), row.getInt(4), time(row, 5));
    OffsetDateTime acted = row.getObject(6, OffsetDateTime.class);
    run.enter(
        new Passage(row.getInt(8), row.getString(7), time(row, 9), null, null, MoveCause.EVENT));
    run.actedUntil = acted == null ? null : acted.toInstant();
    OffsetDateTime drained = row.getObject(14, OffsetDateTime.class);
    run.drainUntil = drained == null ? null : drained.toInstant();
    OffsetDateTime tried = row.getObject(15, OffsetDateTime.class);
    run.triedUntil = tried == null ? null : tried.toInstant();
    if (row.getString(11) != null) {
      run.ending =
          new Run.Ending(
              row.getString(11),
              ExitOutcome.valueOf(row.getString(12)),
              time(row, 10),
              row.getObject(13, Long.class));
    }
    return run;
  }

  private static Instant time(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** The customer's runs of the journey, by number. */
  List<Run> runs(CustomerId customer, String journey, boolean ended) {
    return of(customer, ended).getOrDefault(journey, List.of());
  }

  /** The journeys on which the customer has a run that is under way. */
  Set<String> journeys(CustomerId customer, boolean ended) {
    return of(customer, ended).keySet();
  }

  /** Sets the runs after a change. */
  void set(CustomerId customer, String journey, List<Run> changed, boolean ended) {
    of(customer, ended).put(journey, changed);
  }

  /** Writes a change of a run at the end of the command. */
  void write(RunRow row) {
    rows.add(row);
  }

  /** Replaces the stored runs by those with their whole paths, at the end of the command. */
  void writeAll(CustomerId customer, String journey, List<Run> runs) {
    whole.computeIfAbsent(customer, any -> new HashSet<>()).add(journey);
    rows.add(new RunWrite.All(customer, journey, runs.stream().map(Run::copy).toList()));
  }

  /** Whether the runs of this journey are known with their whole paths. */
  boolean isWhole(CustomerId customer, String journey) {
    return whole.getOrDefault(customer, Set.of()).contains(journey);
  }

  private Map<String, List<Run>> of(CustomerId customer, boolean ended) {
    Map<String, List<Run>> loaded = runs.get(customer);
    return loaded == null ? store.load(loading(customer, ended)) : loaded;
  }
}
