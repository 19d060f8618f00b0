package org.cairncrm.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Money;
import org.springframework.stereotype.Component;

/** Takes orders in: prices them, has them stored, and tells of those that are new. */
@Component
class Placing {
  private static final BigDecimal MOST = new BigDecimal("999999999999999.9999");

  private final PurchaseTable table;
  private final Commands commands;
  private final Events events;
  private final Purchases purchases;
  private final DelayWatch watch;
  private final BusinessTime time;

  Placing(
      PurchaseTable table,
      Commands commands,
      Events events,
      Purchases purchases,
      DelayWatch watch,
      BusinessTime time) {
    this.table = table;
    this.commands = commands;
    this.events = events;
    this.purchases = purchases;
    this.watch = watch;
    this.time = time;
  }

  Order place(NewOrder wanted) {
    Order order = priced(wanted);
    return commands.on(
        order.customerId(),
        order.placedAt(),
        () -> table.storing(order),
        stored -> stored == null ? known(order) : placed(order, stored));
  }

  private Order placed(Order order, PurchaseTable.Stored stored) {
    int nth = stored.nth();
    Instant previous = table.count(order, stored);
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
    Payable.in(wanted.currency());
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
}
