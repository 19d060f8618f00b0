package org.cairncrm.orders;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.cairncrm.events.Columns;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes orders in: counts them for their customer and stores them in one statement. */
@Component
class Placing {
  private static final BigDecimal MOST = new BigDecimal("999999999999999.9999");

  /**
   * The tally is read before it is written, which is safe under the customer's lock. An order that
   * is known already makes {@code bought} empty, and with it everything that stands on it. The
   * order before is the latest one placed, unless this one is told of late: then it is looked for.
   */
  private static final String PLACE =
      """
      with given as (
        select ?::uuid as customer_id, ?::uuid as order_id, ?::timestamptz as placed_at),
      before as (
        select placed, last_placed_at from orders.tally where customer_id = (select customer_id from given)),
      bought as (
        insert into orders.purchase (customer_id, order_id, placed_at, nth, number, source, external_id, channel,
          currency, total, promised_on, status)
        select customer_id, order_id, placed_at, coalesce((select placed from before), 0) + 1, ?, ?, ?, ?,
          ?, ?, ?::date, 'PLACED'
        from given
        on conflict (source, external_id) do nothing
        returning customer_id, order_id, placed_at, nth),
      counted as (
        insert into orders.tally as tally (customer_id, placed, last_placed_at)
        select customer_id, nth, placed_at from bought
        on conflict (customer_id) do update set
          placed = excluded.placed, last_placed_at = greatest(tally.last_placed_at, excluded.last_placed_at)),
      listed as (
        insert into orders.line (customer_id, order_id, line, sku, name, quantity, unit_price)
        select customer_id, order_id, line.*
        from bought, unnest(?, ?, ?, ?, ?) as line)
      select nth, case
        when last_placed_at <= placed_at then last_placed_at
        else (select max(older.placed_at) from orders.purchase as older
          where older.customer_id = bought.customer_id and older.placed_at <= bought.placed_at)
        end
      from bought left join before on true
      """;

  private final JdbcTemplate jdbc;
  private final Commands commands;
  private final Events events;
  private final Purchases purchases;
  private final DelayWatch watch;
  private final BusinessTime time;

  Placing(
      JdbcTemplate jdbc,
      Commands commands,
      Events events,
      Purchases purchases,
      DelayWatch watch,
      BusinessTime time) {
    this.jdbc = jdbc;
    this.commands = commands;
    this.events = events;
    this.purchases = purchases;
    this.watch = watch;
    this.time = time;
  }

  Order place(NewOrder wanted) {
    Order order = priced(wanted);
    return commands.on(order.customerId(), order.placedAt(), () -> place(order));
  }

  private Order place(Order order) {
    Stored stored = store(order);
    if (stored == null) {
      return known(order);
    }
    int nth = stored.nth();
    Instant previous = stored.previous();
    watch.start(order.customerId(), order.id(), order.promisedOn());
    events.publish(
        new OrderPlaced(
            order.customerId(),
            order.id(),
            order.number(),
            order.channel(),
            order.placedAt(),
            nth,
            previous == null ? null : (int) ChronoUnit.DAYS.between(previous, order.placedAt()),
            order.lines().size(),
            order.total(),
            order.promisedOn()));
    return order.asNth(nth);
  }

  private Order known(Order order) {
    Order first = purchases.find(order.source(), order.externalId());
    if (!first.customerId().equals(order.customerId())) {
      throw new Conflict(
          "Order %s of %s was placed by another customer"
              .formatted(order.externalId(), order.source()));
    }
    return first.asPlaced();
  }

  private Order priced(NewOrder wanted) {
    if (wanted.currency().getDefaultFractionDigits() < 0) {
      throw Invalid.field("currency", "is nothing one can pay in");
    }
    OrderId id = OrderId.next();
    Origin origin = Origin.of(wanted.source(), wanted.externalId(), id.value());
    List<OrderLine> lines =
        IntStream.range(0, wanted.lines().size())
            .mapToObj(index -> line(index + 1, wanted.lines().get(index), wanted))
            .toList();
    return new Order(
        id,
        wanted.customerId(),
        wanted.number() == null ? origin.externalId() : wanted.number(),
        origin.source(),
        origin.externalId(),
        wanted.channel() == null ? Channel.WEB : wanted.channel(),
        time.happened("placedAt", wanted.placedAt()),
        0,
        OrderStatus.PLACED,
        BusinessTime.day("promisedOn", wanted.promisedOn()),
        null,
        total(lines, wanted),
        lines,
        List.of(),
        List.of());
  }

  private static OrderLine line(int place, NewOrder.Line line, NewOrder order) {
    return new OrderLine(
        place,
        line.sku(),
        line.name(),
        line.quantity(),
        new Money(line.unitPrice(), order.currency()).trimmed());
  }

  private static Money total(List<OrderLine> lines, NewOrder order) {
    Money total =
        lines.stream()
            .map(line -> line.unitPrice().times(line.quantity()))
            .reduce(Money.zero(order.currency()), Money::plus)
            .rounded();
    if (total.amount().compareTo(MOST) > 0) {
      throw Invalid.field("lines", "come to more than an order may cost: " + MOST.toPlainString());
    }
    return total;
  }

  private @Nullable Stored store(Order order) {
    Columns lines = Columns.of("int4", "text", "text", "int4", "numeric");
    order
        .lines()
        .forEach(
            line ->
                lines.row(
                    line.line(),
                    line.sku(),
                    line.name(),
                    line.quantity(),
                    line.unitPrice().amount()));
    Statement place =
        lines.after(
            PLACE,
            order.customerId().value(),
            order.id().value(),
            order.placedAt().toString(),
            order.number(),
            order.source(),
            order.externalId(),
            order.channel().name(),
            order.total().currency().getCurrencyCode(),
            order.total().amount(),
            order.promisedOn());
    return DataAccessUtils.singleResult(jdbc.query(place, Placing::stored));
  }

  private static Stored stored(ResultSet row, int number) throws SQLException {
    OffsetDateTime previous = row.getObject(2, OffsetDateTime.class);
    return new Stored(row.getInt(1), previous == null ? null : previous.toInstant());
  }

  /** Which of the customer's orders it is, and when the one before was placed. */
  private record Stored(int nth, @Nullable Instant previous) {}
}
