package org.cairncrm.journeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.cairncrm.events.PendingRows;
import org.cairncrm.events.Query;
import org.cairncrm.events.StateStore;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/** The positions of customers on their journeys in one command, and the moves between them. */
final class JourneyState {
  private static final String LOAD =
      "select journey, stage, since, step from journeys.progress where customer_id = ?";

  private final Map<CustomerId, Map<String, Position>> positions = new HashMap<>();
  private final StateStore store;
  private final PendingRows<Move> moves;

  JourneyState(StateStore store) {
    this.store = store;
    this.moves = store.rows(Moves::writing);
  }

  /** Loads the customer's positions. */
  Query<Map<String, Position>> loading(CustomerId customer) {
    return new Query<>(
        Statement.of(LOAD, customer.value()),
        rows -> {
          Map<String, Position> loaded = byJourney(rows);
          positions.put(customer, loaded);
          return loaded;
        });
  }

  private static Map<String, Position> byJourney(ResultSet row) throws SQLException {
    Map<String, Position> positions = new HashMap<>();
    while (row.next()) {
      positions.put(
          row.getString(1),
          new Position(
              row.getString(2), row.getObject(3, OffsetDateTime.class).toInstant(), row.getInt(4)));
    }
    return positions;
  }

  /** The customer's position on the journey; null if the customer is not on it. */
  @Nullable Position position(CustomerId customer, String journey) {
    return of(customer).get(journey);
  }

  /** Sets the position after a change that is written already; null for no position. */
  void set(CustomerId customer, String journey, @Nullable Position position) {
    if (position == null) {
      of(customer).remove(journey);
    } else {
      of(customer).put(journey, position);
    }
  }

  void move(Move move) {
    moves.add(move);
    of(move.customer()).put(move.journey(), new Position(move.stage(), move.at(), move.left() + 1));
  }

  private Map<String, Position> of(CustomerId customer) {
    Map<String, Position> loaded = positions.get(customer);
    return loaded == null ? store.load(loading(customer)) : loaded;
  }
}
