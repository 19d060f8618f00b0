package org.cairncrm.journeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.events.RowStatement;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Where customers stand, and how they move on. */
@Component
class StandingTable {
  private static final String KEPT_BACK = "journeys.move";

  private static final String LOOK =
      "select stage, since, step from journeys.standing where customer_id = ? and journey = ?";

  /**
   * A fact that is older than the stage it leads on from makes that stage, and the whole journey,
   * begin no later than itself: nobody stays for less than no time.
   */
  private static final RowStatement LEAVE =
      RowStatement.of(
          """
          update journeys.passage p set left_at = l.at, entered_at = least(p.entered_at, l.at)
          from (:rows) as l (customer_id, journey, step, at)
          where p.customer_id = l.customer_id and p.journey = l.journey and p.step = l.step
          """,
          "uuid",
          "text",
          "int4",
          "timestamptz");

  private static final RowStatement ENTER =
      RowStatement.of(
          "insert into journeys.passage (customer_id, journey, step, stage, entered_at) :rows",
          "uuid",
          "text",
          "int4",
          "text",
          "timestamptz");

  private static final RowStatement STAND =
      RowStatement.of(
          """
          insert into journeys.standing as s (customer_id, journey, version, stage, step, since, entered_at)
          :rows
          on conflict (customer_id, journey) do update set version = excluded.version, stage = excluded.stage,
            step = excluded.step, since = excluded.since, entered_at = least(s.entered_at, excluded.entered_at)
          """,
          "uuid",
          "text",
          "int4",
          "text",
          "int4",
          "timestamptz",
          "timestamptz");

  private final JdbcTemplate jdbc;
  private final Commands commands;

  StandingTable(JdbcTemplate jdbc, Commands commands) {
    this.jdbc = jdbc;
    this.commands = commands;
  }

  /** Where the customer stands; null for who is not on this journey. Called under the lock. */
  @Nullable Position position(CustomerId customer, String journey) {
    commands.writeDeferred(KEPT_BACK);
    return DataAccessUtils.singleResult(
        jdbc.query(Statement.of(LOOK, customer.value(), journey), (row, number) -> position(row)));
  }

  private static Position position(ResultSet row) throws SQLException {
    return new Position(
        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getInt(3));
  }

  /**
   * Leaves the stage where the customer stands, if any, and enters the next.
   *
   * @param from as {@link #position} found it, under the same lock
   */
  void move(
      CustomerId customer,
      PublishedMap published,
      @Nullable Position from,
      String stage,
      Instant at) {
    commands.defer(
        KEPT_BACK,
        new Move(
            customer.value(),
            published.map().name(),
            published.version(),
            from == null ? 0 : from.step(),
            stage,
            at),
        StandingTable::writing);
  }

  private static List<Statement> writing(List<Move> moves) {
    List<Move> onwards = moves.stream().filter(move -> move.left() > 0).toList();
    List<Statement> all = new ArrayList<>(LEAVE.with(onwards, Move::leaving));
    all.addAll(ENTER.with(moves, Move::entering));
    all.addAll(STAND.with(moves, Move::standing));
    return all;
  }

  /**
   * @param left the step that the customer leaves; 0 for one who sets out
   */
  private record Move(
      UUID customer, String journey, int version, int left, String stage, Instant at) {
    @Nullable Object[] leaving() {
      return RowStatement.row(customer, journey, left, at);
    }

    @Nullable Object[] entering() {
      return RowStatement.row(customer, journey, left + 1, stage, at);
    }

    @Nullable Object[] standing() {
      return RowStatement.row(customer, journey, version, stage, left + 1, at, at);
    }
  }
}
