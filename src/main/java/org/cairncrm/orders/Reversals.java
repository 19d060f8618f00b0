package org.cairncrm.orders;

import static org.cairncrm.orders.db.Tables.REVERSAL;
import static org.cairncrm.orders.db.Tables.REVERSED_LINE;
import static org.cairncrm.orders.db.Tables.SHIPMENT;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cairncrm.access.RepeatedContent;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.shared.BusinessTime;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Money;
import org.cairncrm.shared.Outcome;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reverses orders, as a whole or in parts: undelivered goods are cancelled, delivered goods are
 * returned. The status of the order follows from what is left of it.
 */
@Component
class Reversals {
  private final DSLContext sql;
  private final Commands commands;
  private final Events events;
  private final OrderQueries orderQueries;
  private final OrderTable table;
  private final Completion completion;
  private final Clock clock;
  private final RepeatedContent repeatedContent;

  Reversals(
      DSLContext sql,
      Commands commands,
      Events events,
      OrderQueries orderQueries,
      OrderTable table,
      Completion completion,
      Clock clock,
      RepeatedContent repeatedContent) {
    this.sql = sql;
    this.commands = commands;
    this.events = events;
    this.orderQueries = orderQueries;
    this.table = table;
    this.completion = completion;
    this.clock = clock;
    this.repeatedContent = repeatedContent;
  }

  Outcome<Reversal> cancel(OrderId id, NewCancellation wanted) {
    Instant now = clock.instant();
    wanted.require(now);
    UUID own = Ids.next();
    return undo(
        own,
        id,
        ReversalKind.CANCELLATION,
        Origin.of(wanted.source(), wanted.externalId(), own),
        BusinessTime.of(wanted.at(), now, "at"),
        new Stated(wanted.at(), wanted.amount(), wanted.lines(), wanted.reason()),
        order -> CancellationRule.refund(order, wanted));
  }

  Outcome<Reversal> takeBack(OrderId id, NewReturn wanted) {
    Instant now = clock.instant();
    wanted.require(now);
    UUID own = Ids.next();
    return undo(
        own,
        id,
        ReversalKind.RETURN,
        Origin.of(wanted.source(), wanted.externalId(), own),
        BusinessTime.of(wanted.at(), now, "at"),
        new Stated(wanted.at(), wanted.amount(), wanted.lines(), wanted.reason()),
        order -> ReturnRule.refund(order, wanted));
  }

  private Outcome<Reversal> undo(
      UUID own,
      OrderId id,
      ReversalKind kind,
      Origin origin,
      Instant at,
      Stated stated,
      Function<Order, Refund> rule) {
    CustomerId customer = orderQueries.customer(id);
    return commands.on(
        customer,
        at,
        () -> {
          Order order = orderQueries.get(id);
          Reversal first = known(order, kind, origin);
          if (first != null) {
            requireSame(stated, first);
            return Outcome.repeated(first);
          }
          Refund refund = rule.apply(order);
          var reversal =
              new Reversal(
                  own,
                  id,
                  origin.source(),
                  origin.externalId(),
                  kind,
                  at,
                  refund.amount(),
                  stated.reason(),
                  refund.lines());
          add(order, reversal);
          conclude(order, reversal);
          return Outcome.created(reversal);
        });
  }

  /** Compares only the stated fields; derived ones, such as the amount for lines, are ignored. */
  private void requireSame(Stated again, Reversal first) {
    Set<String> unstated = new HashSet<>();
    if (again.at() == null) {
      unstated.add("at");
    }
    if (again.amount() == null) {
      unstated.add("amount");
    }
    if (again.lines() == null && first.kind() == ReversalKind.CANCELLATION) {
      unstated.add("lines");
    }
    repeatedContent.requireSame(
        "%s %s of %s"
            .formatted(
                first.kind().name().toLowerCase(Locale.ROOT), first.externalId(), first.source()),
        OrderPermissions.READ,
        again::inOrder,
        new Stated(first.at(), first.amount().amount(), first.lines(), first.reason()).inOrder(),
        unstated);
  }

  private void conclude(Order before, Reversal reversal) {
    if (reversal.kind() == ReversalKind.CANCELLATION) {
      settle(before, reversal);
    }
    Order order = orderQueries.get(before.id());
    Money left = Refund.left(order);
    // a free order has nothing left to refund from the start, so it never counts as refunded
    boolean refunded =
        left.amount().signum() == 0
            && order.total().amount().signum() > 0
            && order.reversals().stream().anyMatch(one -> one.lines().isEmpty());
    OrderStatus status = Fulfilment.of(order).status(refunded);
    completion.set(order, status);
    Integer standing = status.isClosed() ? table.uncount(order) : null;
    Money total = order.total();
    Money undone = new Money(total.amount().subtract(left.amount()), total.currency());
    String reason = reversal.reason();
    if (reversal.kind() == ReversalKind.RETURN) {
      events.publish(
          new OrderReturned(
              order.customerId(),
              order.id(),
              order.number(),
              reversal.at(),
              reversal.amount(),
              undone,
              total,
              status,
              standing),
          reason);
    } else if (status == OrderStatus.CANCELLED) {
      events.publish(
          new OrderCancelled(
              order.customerId(), order.id(), order.number(), reversal.at(), total, standing),
          reason);
    } else {
      events.publish(
          new GoodsCancelled(
              order.customerId(),
              order.id(),
              order.number(),
              reversal.at(),
              reversal.amount(),
              undone,
              total,
              status,
              standing),
          reason);
      if (status == OrderStatus.DELIVERED && before.status() != OrderStatus.DELIVERED) {
        completion.delivered(order, reversal.at(), null);
      }
    }
  }

  /**
   * Settles shipments after a cancellation. If the goods of the shipments are unknown, settled
   * shipments are no longer awaited. A cancellation without lines covers everything outstanding and
   * settles all undelivered shipments; one with lines settles the lost shipments.
   */
  private void settle(Order order, Reversal reversal) {
    var open = SHIPMENT.DELIVERED_AT.isNull().and(SHIPMENT.SETTLED.isFalse());
    sql.update(SHIPMENT)
        .set(SHIPMENT.SETTLED, true)
        .where(SHIPMENT.CUSTOMER_ID.eq(order.customerId()), SHIPMENT.ORDER_ID.eq(order.id()))
        .and(reversal.lines().isEmpty() ? open : open.and(SHIPMENT.STATUS.eq(ShipmentStatus.LOST)))
        .execute();
  }

  private static @Nullable Reversal known(Order order, ReversalKind kind, Origin origin) {
    return order.reversals().stream()
        .filter(one -> one.kind() == kind)
        .filter(one -> one.source().equals(origin.source()))
        .filter(one -> one.externalId().equals(origin.externalId()))
        .findFirst()
        .orElse(null);
  }

  private void add(Order order, Reversal reversal) {
    int added =
        sql.insertInto(REVERSAL)
            .set(REVERSAL.CUSTOMER_ID, order.customerId())
            .set(REVERSAL.ORDER_ID, order.id())
            .set(REVERSAL.REVERSAL_ID, reversal.id())
            .set(REVERSAL.SOURCE, reversal.source())
            .set(REVERSAL.EXTERNAL_ID, reversal.externalId())
            .set(REVERSAL.KIND, reversal.kind())
            .set(REVERSAL.AT, reversal.at())
            .set(REVERSAL.AMOUNT, reversal.amount().amount())
            .set(REVERSAL.REASON, reversal.reason())
            .onConflict(REVERSAL.SOURCE, REVERSAL.EXTERNAL_ID)
            .doNothing()
            .execute();
    if (added == 0) {
      throw new Conflict(
          "%s of %s is another cancellation or return"
              .formatted(reversal.externalId(), reversal.source()));
    }
    var rows =
        sql.insertInto(
            REVERSED_LINE,
            REVERSED_LINE.CUSTOMER_ID,
            REVERSED_LINE.ORDER_ID,
            REVERSED_LINE.REVERSAL_ID,
            REVERSED_LINE.LINE,
            REVERSED_LINE.QUANTITY);
    reversal
        .lines()
        .forEach(
            one ->
                rows.values(
                    order.customerId(), order.id(), reversal.id(), one.line(), one.quantity()));
    if (!reversal.lines().isEmpty()) {
      rows.execute();
    }
  }

  /** The stated fields that cancellations and returns have in common. */
  private record Stated(
      @Nullable Instant at,
      @Nullable BigDecimal amount,
      @Nullable List<LineQuantity> lines,
      @Nullable String reason) {
    Stated inOrder() {
      return new Stated(at, amount, lines == null ? null : LineQuantity.inOrder(lines), reason);
    }
  }
}
