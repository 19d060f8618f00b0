package org.cairncrm.orders;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.cairncrm.access.RepeatedContent;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.shared.BusinessTime;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Money;
import org.cairncrm.shared.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Places orders: prices them, stores them, and publishes an event for each new one. */
@Component
class OrderPlacement {
  /** The fields that Cairn adds to an order or computes from the others. */
  private static final Set<String> ADDED = Set.of("id", "nth", "paid", "total");

  private static final Set<String> UNSTATED_TIME = Set.of("id", "nth", "paid", "total", "placedAt");

  private final OrderTable table;
  private final Commands commands;
  private final Events events;
  private final OrderQueries orderQueries;
  private final DelayWatch watch;
  private final Clock clock;
  private final RepeatedContent repeatedContent;

  OrderPlacement(
      OrderTable table,
      Commands commands,
      Events events,
      OrderQueries orderQueries,
      DelayWatch watch,
      Clock clock,
      RepeatedContent repeatedContent) {
    this.table = table;
    this.commands = commands;
    this.events = events;
    this.orderQueries = orderQueries;
    this.watch = watch;
    this.clock = clock;
    this.repeatedContent = repeatedContent;
  }

  Outcome<Order> place(NewOrder wanted) {
    Order order = priced(wanted);
    return commands.on(
        order.customerId(),
        order.placedAt(),
        () -> table.storing(order),
        stored -> stored == null ? known(wanted, order) : placed(order, stored));
  }

  private Outcome<Order> placed(Order order, OrderTable.Stored stored) {
    int nth = stored.nth();
    Instant previous = table.count(order, stored);
    watch.start(order.customerId(), order.id(), order.promisedOn());
    commands.changed(Orders.TOPIC);
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
            order.promisedOn(),
            order.discount(),
            some(order.shipping()),
            some(order.taxIncluded().plus(order.taxAdded())),
            codes(order)));
    return Outcome.created(order.asNth(nth));
  }

  private static @Nullable List<CodeDiscount> codes(Order order) {
    Map<String, CodeDiscount> codes = new LinkedHashMap<>();
    for (OrderDiscount discount : order.discounts()) {
      if (discount.code() != null) {
        codes.putIfAbsent(discount.code(), new CodeDiscount(discount.code(), discount.amount()));
      }
    }
    return codes.isEmpty() ? null : List.copyOf(codes.values());
  }

  private Outcome<Order> known(NewOrder wanted, Order order) {
    Order first = orderQueries.find(order.source(), order.externalId()).asPlaced();
    repeatedContent.requireSame(
        "order %s of %s".formatted(order.externalId(), order.source()),
        OrderPermissions.READ,
        () -> order,
        first,
        wanted.placedAt() == null ? UNSTATED_TIME : ADDED);
    if (!first.customerId().equals(order.customerId())) {
      throw new Conflict(
          "Order %s of %s was placed by another customer"
              .formatted(order.externalId(), order.source()));
    }
    return Outcome.repeated(first);
  }

  static @Nullable Money some(Money amount) {
    return amount.amount().signum() == 0 ? null : amount;
  }

  /** The order with its prices, as it would be stored. */
  Order priced(NewOrder wanted) {
    Instant now = clock.instant();
    wanted.require(now);
    OrderId id = OrderId.next();
    Currency currency = wanted.currency();
    Origin origin = Origin.of(wanted.source(), wanted.externalId(), id.value());
    List<OrderLine> lines =
        IntStream.range(0, wanted.lines().size())
            .mapToObj(index -> line(index + 1, wanted.lines().get(index), currency))
            .toList();
    return OrderPricing.shared(
        new Order(
            id,
            wanted.customerId(),
            wanted.number() == null ? origin.externalId() : wanted.number(),
            origin.source(),
            origin.externalId(),
            wanted.channel() == null ? Channel.WEB : wanted.channel(),
            BusinessTime.of(wanted.placedAt(), now, "placedAt"),
            0,
            OrderStatus.PLACED,
            wanted.promisedOn(),
            null,
            OrderPricing.total(wanted),
            discounts(wanted),
            money(wanted.shipping(), currency),
            money(wanted.taxIncluded(), currency),
            money(wanted.taxAdded(), currency),
            lines,
            List.of(),
            List.of(),
            List.of()));
  }

  private static List<OrderDiscount> discounts(NewOrder order) {
    return order.discounts() == null
        ? List.of()
        : order.discounts().stream()
            .map(
                discount ->
                    new OrderDiscount(
                        discount.code(),
                        discount.name(),
                        money(discount.amount(), order.currency())))
            .toList();
  }

  private static OrderLine line(int place, NewOrder.Line line, Currency currency) {
    return new OrderLine(
        place,
        line.sku(),
        line.name(),
        line.quantity(),
        money(line.unitPrice(), currency),
        money(line.discount(), currency),
        Money.zero(currency));
  }

  private static Money money(@Nullable BigDecimal amount, Currency currency) {
    return amount == null ? Money.zero(currency) : new Money(amount, currency).trimmed();
  }
}
