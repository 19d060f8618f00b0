package org.cairncrm.orders;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Query;
import org.cairncrm.events.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Stores orders and counts them for their customer, under the customer's lock. The lines and the
 * count are written when the command ends.
 */
@Component
class OrderTable {
  private static final String STORE =
      """
      with before as (select placed, last_placed_at from orders.tally where customer_id = ?)
      insert into orders.sales_order (customer_id, order_id, placed_at, nth, number, source, external_id, channel,
        currency, total, promised_on, status, shipping, tax_included, tax_added)
      values (?, ?, ?, coalesce(?, (select placed from before), 0) + 1, ?, ?, ?, ?, ?, ?, ?, 'PLACED', ?, ?, ?)
      on conflict (source, external_id) do nothing
      returning nth, coalesce(?, (select last_placed_at from before))
      """;

  private static final String UNCOUNT =
      """
      update orders.tally t set placed = t.placed - 1, value = t.value - ?, last_placed_at = (
        select max(p.placed_at) from orders.sales_order p
        where p.customer_id = t.customer_id and p.status not in ('CANCELLED', 'RETURNED'))
      where t.customer_id = ? returning t.placed, t.last_placed_at
      """;

  private final JdbcTemplate jdbc;
  private final Commands commands;

  OrderTable(JdbcTemplate jdbc, Commands commands) {
    this.jdbc = jdbc;
    this.commands = commands;
  }

  /** Stores the row of an order. The result is null if the order already exists. */
  Query<@Nullable Stored> storing(Order order) {
    UUID customer = order.customerId().value();
    OrdersState.Tally tally = state().tally(order.customerId());
    return new Query<>(
        Statement.of(
            STORE,
            customer,
            customer,
            order.id(),
            order.placedAt(),
            tally.placed(),
            order.number(),
            order.source(),
            order.externalId(),
            order.channel().name(),
            order.total().currency().getCurrencyCode(),
            order.total().amount(),
            order.promisedOn(),
            OrderRows.some(order.shipping()),
            OrderRows.some(order.taxIncluded()),
            OrderRows.some(order.taxAdded()),
            tally.last()),
        row -> row.next() ? new Stored(row.getInt(1), OrdersState.instant(row, 2)) : null);
  }

  /**
   * Adds the lines of a stored order and counts it.
   *
   * @return the time of the customer's order before this one
   */
  @Nullable Instant count(Order order, Stored stored) {
    OrdersState state = state();
    state.add(order.asNth(stored.nth()));
    state.set(
        order.customerId(),
        new OrdersState.Tally(stored.nth(), OrderRows.latest(stored.previous(), order.placedAt())));
    return stored.previous() == null || !stored.previous().isAfter(order.placedAt())
        ? stored.previous()
        : state.latestUntil(order);
  }

  /**
   * Stops counting an order that was cancelled or returned as a whole.
   *
   * @return the number of the customer's remaining orders
   */
  int uncount(Order order) {
    Stored left =
        DataAccessUtils.requiredSingleResult(
            jdbc.query(
                Statement.of(UNCOUNT, order.total().amount(), order.customerId()),
                (row, number) -> new Stored(row.getInt(1), OrdersState.instant(row, 2))));
    state().set(order.customerId(), new OrdersState.Tally(left.nth(), left.previous()));
    return left.nth();
  }

  private OrdersState state() {
    return commands.state(OrdersState.class, OrdersState::new);
  }

  /**
   * A stored order.
   *
   * @param nth its position among the customer's orders
   * @param previous the time of the customer's latest other order
   */
  record Stored(int nth, @Nullable Instant previous) {}
}
