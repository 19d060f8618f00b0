package org.cairncrm.journeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the runs of a customer with their whole paths, which only corrections need. */
@Component
class RunTable {
  private static final String WHOLE =
      """
      select r.run, r.run_key, r.version, r.entered_at, r.acted_until, r.ended_at, r.exit, r.outcome, r.event_seq,
        p.step, p.stage, p.entered_at, p.left_at, p.event_seq, p.moved_by, r.drain_until,
        r.tried_until
      from (
        select run, run_key, version, entered_at, acted_until, null::timestamptz as ended_at, null as exit, null as outcome,
          null::bigint as event_seq, drain_until, tried_until
        from journeys.progress where customer_id = ? and journey = ?
        union all
        select run, run_key, version, entered_at, null, ended_at, exit, outcome, event_seq, drain_until, null
        from journeys.ended_run where customer_id = ? and journey = ?) r
      join journeys.passage p on p.customer_id = ? and p.journey = ? and p.run = r.run
      order by r.run, p.step
      """;

  private final JdbcTemplate jdbc;

  RunTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The runs by number. */
  List<Run> whole(CustomerId customer, String journey) {
    Map<Integer, Run> runs = new TreeMap<>();
    jdbc.query(
        WHOLE,
        row -> {
          Run run = runs.get(row.getInt(1));
          if (run == null) {
            run = run(row);
            runs.put(run.number, run);
          }
          run.path().add(passage(row));
        },
        customer.value(),
        journey,
        customer.value(),
        journey,
        customer.value(),
        journey);
    return new ArrayList<>(runs.values());
  }

  private static Run run(ResultSet row) throws SQLException {
    Run run = new Run(row.getInt(1), row.getString(2), row.getInt(3), time(row, 4));
    run.actedUntil = timeIfAny(row, 5);
    run.drainUntil = timeIfAny(row, 16);
    run.triedUntil = timeIfAny(row, 17);
    if (row.getString(7) != null) {
      run.ending =
          new Run.Ending(
              row.getString(7),
              ExitOutcome.valueOf(row.getString(8)),
              time(row, 6),
              row.getObject(9, Long.class));
    }
    return run;
  }

  private static Passage passage(ResultSet row) throws SQLException {
    return new Passage(
        row.getInt(10),
        row.getString(11),
        time(row, 12),
        timeIfAny(row, 13),
        row.getObject(14, Long.class),
        MoveCause.valueOf(row.getString(15)));
  }

  private static Instant time(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant timeIfAny(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
