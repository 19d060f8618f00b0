package org.cairncrm.journeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Foreknown;
import org.cairncrm.events.Question;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where customers stand, and how they move on. */
@Component
class JourneyProgressTable implements Foreknown<Map<String, Position>> {
  private static final String KEPT_BACK = "journeys.move";

  private static final String LOOK =
      "select journey, stage, since, step from journeys.progress where customer_id = ?";

  private final Commands commands;

  JourneyProgressTable(Commands commands) {
    this.commands = commands;
  }

  @Override
  public String what() {
    return "journeys.progress";
  }

  @Override
  public Question<Map<String, Position>> about(CustomerId customer) {
    return new Question<>(Statement.of(LOOK, customer.value()), JourneyProgressTable::positions);
  }

  private static Map<String, Position> positions(ResultSet row) throws SQLException {
    Map<String, Position> positions = new HashMap<>();
    while (row.next()) {
      positions.put(
          row.getString(1),
          new Position(
              row.getString(2), row.getObject(3, OffsetDateTime.class).toInstant(), row.getInt(4)));
    }
    return positions;
  }

  /** Where the customer stands; null for who is not on this journey. Called under the lock. */
  @Nullable Position position(CustomerId customer, String journey) {
    return positions(customer).get(journey);
  }

  /** By journey, what the command has seen or done itself. */
  private Map<String, Position> positions(CustomerId customer) {
    return commands.recall(this, customer);
  }

  /** Lets a query see the moves that the current command has made. */
  void writeMoves() {
    commands.writeDeferred(KEPT_BACK);
  }

  /** Where the customer stands after a change that was written already; null for nowhere. */
  void isNow(CustomerId customer, String journey, @Nullable Position position) {
    if (position == null) {
      positions(customer).remove(journey);
    } else {
      positions(customer).put(journey, position);
    }
  }

  /**
   * Leaves the stage where the customer stands, if any, and enters the next.
   *
   * @param from as {@link #position} found it, under the same lock
   * @param eventSeq the event that leads there
   */
  void move(
      CustomerId customer,
      PublishedMap published,
      @Nullable Position from,
      String stage,
      Instant at,
      long eventSeq) {
    int left = from == null ? 0 : from.step();
    String journey = published.map().name();
    commands.defer(
        KEPT_BACK,
        new Move(customer, journey, published.version(), left, stage, at, eventSeq),
        Moves::writing);
    positions(customer).put(journey, new Position(stage, at, left + 1));
  }
}
