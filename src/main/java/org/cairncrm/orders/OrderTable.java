package org.cairncrm.orders;

import static org.cairncrm.orders.db.Tables.DISCOUNT;
import static org.cairncrm.orders.db.Tables.LINE;
import static org.cairncrm.orders.db.Tables.TALLY;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Question;
import org.cairncrm.events.RowStatement;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Stores orders and counts them for their customer, under the customer's lock. What nobody needs at
 * once, the lines and the count, is kept back to the end of the command.
 */
@Component
class OrderTable {
  private static final String KEPT_BACK = "orders.sales_order";

  private static final String STORE =
      """
      with before as (select placed, last_placed_at from orders.tally where customer_id = ?)
      insert into orders.sales_order (customer_id, order_id, placed_at, nth, number, source, external_id, channel,
        currency, total, promised_on, status, shipping, tax_included, tax_added)
      values (?, ?, ?, coalesce(?, (select placed from before), 0) + 1, ?, ?, ?, ?, ?, ?, ?, 'PLACED', ?, ?, ?)
      on conflict (source, external_id) do nothing
      returning nth, coalesce(?, (select last_placed_at from before))
      """;

  private static final String LATEST_UNTIL =
      "select placed_at from orders.sales_order where customer_id = ? and placed_at <= ?"
          + " and order_id <> ?"
          + " and status not in ('CANCELLED', 'RETURNED') order by placed_at desc limit 1";

  private static final String UNCOUNT =
      """
      update orders.tally t set placed = t.placed - 1, last_placed_at = (
        select max(p.placed_at) from orders.sales_order p
        where p.customer_id = t.customer_id and p.status not in ('CANCELLED', 'RETURNED'))
      where t.customer_id = ? returning t.placed, t.last_placed_at
      """;

  private static final RowStatement<Listed> LIST =
      RowStatement.<Listed>into(LINE)
          .set(LINE.CUSTOMER_ID, listed -> listed.order().customerId())
          .set(LINE.ORDER_ID, listed -> listed.order().id())
          .set(LINE.LINE_, listed -> listed.line().line())
          .set(LINE.SKU, listed -> listed.line().sku())
          .set(LINE.NAME, listed -> listed.line().name())
          .set(LINE.QUANTITY, listed -> listed.line().quantity())
          .set(LINE.UNIT_PRICE, listed -> listed.line().unitPrice().amount())
          .set(LINE.DISCOUNT, listed -> some(listed.line().discount()))
          .build();

  private static final RowStatement<Discounted> DISCOUNTS =
      RowStatement.<Discounted>into(DISCOUNT)
          .set(DISCOUNT.CUSTOMER_ID, discounted -> discounted.order().customerId())
          .set(DISCOUNT.ORDER_ID, discounted -> discounted.order().id())
          .set(DISCOUNT.DISCOUNT_, Discounted::place)
          .set(DISCOUNT.CODE, discounted -> discounted.discount().code())
          .set(DISCOUNT.NAME, discounted -> discounted.discount().name())
          .set(DISCOUNT.AMOUNT, discounted -> discounted.discount().amount().amount())
          .build();

  private static final RowStatement<Count> COUNT =
      RowStatement.<Count>into(TALLY)
          .set(TALLY.CUSTOMER_ID, Count::customer)
          .set(TALLY.PLACED, Count::placed)
          .set(TALLY.LAST_PLACED_AT, Count::last)
          .onConflict(
              """
              (customer_id) do update set
                placed = excluded.placed, last_placed_at = greatest(tally.last_placed_at, excluded.last_placed_at)
              """)
          .build();

  private final JdbcTemplate jdbc;
  private final Commands commands;

  OrderTable(JdbcTemplate jdbc, Commands commands) {
    this.jdbc = jdbc;
    this.commands = commands;
  }

  /** Stores the order itself; answered by null when it is known already: nothing was stored. */
  Question<@Nullable Stored> storing(Order order) {
    UUID customer = order.customerId().value();
    Tally tally = tally(order);
    return new Question<>(
        Statement.of(
            STORE,
            customer,
            customer,
            order.id(),
            order.placedAt(),
            tally.placed,
            order.number(),
            order.source(),
            order.externalId(),
            order.channel().name(),
            order.total().currency().getCurrencyCode(),
            order.total().amount(),
            order.promisedOn(),
            some(order.shipping()),
            some(order.taxIncluded()),
            some(order.taxAdded()),
            tally.last),
        row -> row.next() ? new Stored(row.getInt(1), instant(row, 2)) : null);
  }

  /**
   * Lists and counts an order that was stored.
   *
   * @return when the one before was placed
   */
  @Nullable Instant count(Order order, Stored stored) {
    commands.defer(KEPT_BACK, order.asNth(stored.nth()), OrderTable::writing);
    Tally tally = tally(order);
    tally.placed = stored.nth();
    tally.last = latest(stored.previous(), order.placedAt());
    return stored.previous() == null || !stored.previous().isAfter(order.placedAt())
        ? stored.previous()
        : latestUntil(order);
  }

  /**
   * Counts an order no more that was cancelled or returned as a whole, and has been set so.
   *
   * @return how many of the customer's orders stand
   */
  int uncount(Order order) {
    Tally tally = tally(order);
    Stored left =
        DataAccessUtils.requiredSingleResult(
            jdbc.query(
                Statement.of(UNCOUNT, order.customerId()),
                (row, number) -> new Stored(row.getInt(1), instant(row, 2))));
    tally.placed = left.nth();
    tally.last = left.previous();
    return left.nth();
  }

  private Tally tally(Order order) {
    return commands.recall("orders.tally", order.customerId(), Tally::new);
  }

  /** Lets a query see the orders that the current command has stored in full. */
  void writeKeptBack() {
    commands.writeDeferred(KEPT_BACK);
  }

  /** An order that is told of late follows the latest that was placed before it. */
  private @Nullable Instant latestUntil(Order order) {
    return DataAccessUtils.singleResult(
        jdbc.query(
            Statement.of(LATEST_UNTIL, order.customerId(), order.placedAt(), order.id()),
            (row, number) -> row.getObject(1, OffsetDateTime.class).toInstant()));
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static List<Statement> writing(List<Order> orders) {
    List<Listed> lines =
        orders.stream()
            .flatMap(order -> order.lines().stream().map(line -> new Listed(order, line)))
            .toList();
    Map<CustomerId, Count> counts = new LinkedHashMap<>();
    for (Order order : orders) {
      CustomerId customer = order.customerId();
      counts.merge(customer, new Count(customer, order.nth(), order.placedAt()), Count::then);
    }
    List<Discounted> discounts = orders.stream().flatMap(Discounted::in).toList();
    return Stream.of(
            LIST.with(lines), DISCOUNTS.with(discounts), COUNT.with(List.copyOf(counts.values())))
        .flatMap(List::stream)
        .toList();
  }

  private static @Nullable BigDecimal some(Money amount) {
    return amount.amount().signum() == 0 ? null : amount.amount();
  }

  private static Instant latest(@Nullable Instant one, Instant other) {
    return one == null || one.isBefore(other) ? other : one;
  }

  /** What is known of a customer's orders once the command has stored one itself. */
  private static final class Tally {
    private @Nullable Integer placed;
    private @Nullable Instant last;
  }

  private record Count(CustomerId customer, int placed, Instant last) {
    Count then(Count next) {
      return new Count(customer, next.placed, latest(last, next.last));
    }
  }

  private record Listed(Order order, OrderLine line) {}

  private record Discounted(Order order, int place, OrderDiscount discount) {
    static Stream<Discounted> in(Order order) {
      return IntStream.range(0, order.discounts().size())
          .mapToObj(index -> new Discounted(order, index + 1, order.discounts().get(index)));
    }
  }

  /** Which of the customer's orders it is, and when the latest of the others was placed. */
  record Stored(int nth, @Nullable Instant previous) {}
}
