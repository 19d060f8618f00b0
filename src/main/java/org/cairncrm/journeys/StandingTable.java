package org.cairncrm.journeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Where customers stand, and how they move on. */
@Component
class StandingTable {
  private static final String KEPT_BACK = "journeys.move";

  private static final String LOOK =
      "select stage, since, step from journeys.standing where customer_id = ? and journey = ?";

  private final JdbcTemplate jdbc;
  private final Commands commands;

  StandingTable(JdbcTemplate jdbc, Commands commands) {
    this.jdbc = jdbc;
    this.commands = commands;
  }

  /** Where the customer stands; null for who is not on this journey. Called under the lock. */
  @Nullable Position position(CustomerId customer, String journey) {
    return positions(customer)
        .computeIfAbsent(journey, asked -> look(customer, journey))
        .orElse(null);
  }

  private Optional<Position> look(CustomerId customer, String journey) {
    return jdbc
        .query(Statement.of(LOOK, customer.value(), journey), (row, number) -> position(row))
        .stream()
        .findFirst();
  }

  /** By journey, what the command has seen or done itself. */
  private Map<String, Optional<Position>> positions(CustomerId customer) {
    return commands.recall("journeys.standing", customer, HashMap::new);
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
    int left = from == null ? 0 : from.step();
    String journey = published.map().name();
    commands.defer(
        KEPT_BACK,
        new Move(customer.value(), journey, published.version(), left, stage, at),
        Moves::writing);
    positions(customer).put(journey, Optional.of(new Position(stage, at, left + 1)));
  }
}
