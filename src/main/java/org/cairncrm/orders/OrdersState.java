package org.cairncrm.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairncrm.events.PendingRows;
import org.cairncrm.events.Query;
import org.cairncrm.events.StateStore;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/** The orders that one command stores, and the customers' counts of orders. */
final class OrdersState {
  private static final String LATEST_UNTIL =
      "select placed_at from orders.sales_order where customer_id = ? and placed_at <= ?"
          + " and order_id <> ?"
          + " and status not in ('CANCELLED', 'RETURNED') order by placed_at desc limit 1";

  private final StateStore store;
  private final Map<CustomerId, Tally> tallies = new HashMap<>();
  private final Map<OrderId, Order> placed = new HashMap<>();
  private final PendingRows<Order> orders;

  OrdersState(StateStore store) {
    this.store = store;
    this.orders = store.rows(OrderRows::writing);
  }

  /** The customer's count of orders; empty until the command has changed it. */
  Tally tally(CustomerId customer) {
    return tallies.getOrDefault(customer, Tally.UNKNOWN);
  }

  void set(CustomerId customer, Tally tally) {
    tallies.put(customer, tally);
  }

  /** Adds an order whose own row is written. Its lines and the count are written later. */
  void add(Order order) {
    orders.add(order);
    placed.put(order.id(), order);
  }

  /** The lines of an order that this command has placed; null if it has not. */
  @Nullable List<OrderLine> lines(OrderId order) {
    Order known = placed.get(order);
    return known == null ? null : known.lines();
  }

  /** Reads rows without those that the command has yet to write. */
  <A> A read(Query<A> query) {
    return store.load(query);
  }

  /**
   * The time of the customer's latest order before this one. An order that is recorded late may
   * have later orders.
   */
  @Nullable Instant latestUntil(Order order) {
    return store.load(
        new Query<@Nullable Instant>(
            Statement.of(LATEST_UNTIL, order.customerId(), order.placedAt(), order.id()),
            row -> row.next() ? instant(row, 1) : null));
  }

  static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  /**
   * A customer's count of orders.
   *
   * @param placed null if it is unknown
   * @param last the time of the latest order
   */
  record Tally(@Nullable Integer placed, @Nullable Instant last) {
    private static final Tally UNKNOWN = new Tally(null, null);
  }
}
