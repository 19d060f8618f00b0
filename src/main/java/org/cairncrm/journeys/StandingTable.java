package org.cairncrm.journeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.cairncrm.events.Columns;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Where customers stand, and the one statement that moves them on. */
@Component
class StandingTable {
  /**
   * Looks, leaves one stage and enters the next in one round trip; the customer's lock keeps it
   * from racing. A fact that is older than the stage it leads on from makes that stage, and the
   * whole journey, begin no later than itself: nobody stays for less than no time.
   */
  private static final String MOVE =
      """
      with had as (
        select stage, since, step, stage <> all(?) as moves
        from journeys.standing where customer_id = ? and journey = ?),
      going as (
        select coalesce((select step from had), 0) + 1 as step
        where not exists (select from had where not moves)),
      closed as (
        update journeys.passage p set left_at = ?::timestamptz, entered_at = least(p.entered_at, ?::timestamptz)
        from had where had.moves and p.customer_id = ? and p.journey = ? and p.step = had.step),
      entered as (
        insert into journeys.passage (customer_id, journey, step, stage, entered_at)
        select ?::uuid, ?, step, ?, ?::timestamptz from going),
      stood as (
        insert into journeys.standing as s (customer_id, journey, version, stage, step, since, entered_at)
        select ?::uuid, ?, ?::integer, ?, step, ?::timestamptz, ?::timestamptz from going
        on conflict (customer_id, journey) do update set version = excluded.version, stage = excluded.stage,
          step = excluded.step, since = excluded.since, entered_at = least(s.entered_at, excluded.entered_at))
      select stage, since, moves from had
      """;

  private final JdbcTemplate jdbc;

  StandingTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Moves the customer to the stage of that rank, unless already there or beyond.
   *
   * @return where the customer stood; null for one who sets out with this
   */
  @Nullable Left move(CustomerId customer, PublishedMap published, int rank, Instant at) {
    JourneyMap map = published.map();
    String journey = map.name();
    String stage = map.stages().get(rank).name();
    var id = customer.value();
    String moment = at.toString();
    return DataAccessUtils.singleResult(
        jdbc.query(
            Statement.of(
                MOVE,
                Columns.array("text", map.from(rank)),
                id,
                journey,
                moment,
                moment,
                id,
                journey,
                id,
                journey,
                stage,
                moment,
                id,
                journey,
                published.version(),
                stage,
                moment,
                moment),
            StandingTable::left));
  }

  private static Left left(ResultSet row, int number) throws SQLException {
    return new Left(
        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getBoolean(3));
  }
}
