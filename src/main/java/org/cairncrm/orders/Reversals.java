package org.cairncrm.orders;

import static org.cairncrm.orders.db.Tables.PURCHASE;
import static org.cairncrm.orders.db.Tables.RETURNED_LINE;
import static org.cairncrm.orders.db.Tables.REVERSAL;
import static org.cairncrm.orders.db.Tables.SHIPMENT;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Money;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Undoes orders: before their delivery as a whole, after it in parts. */
@Component
class Reversals {
  private final DSLContext sql;
  private final Commands commands;
  private final Events events;
  private final Purchases purchases;
  private final DelayWatch watch;
  private final BusinessTime time;

  Reversals(
      DSLContext sql,
      Commands commands,
      Events events,
      Purchases purchases,
      DelayWatch watch,
      BusinessTime time) {
    this.sql = sql;
    this.commands = commands;
    this.events = events;
    this.purchases = purchases;
    this.watch = watch;
    this.time = time;
  }

  Reversal cancel(OrderId id, NewCancellation wanted) {
    CustomerId customer = purchases.customer(id);
    var at = time.happened("at", wanted.at());
    UUID own = Ids.next();
    Origin origin = Origin.of(wanted.source(), wanted.externalId(), own);
    return commands.on(
        customer,
        at,
        () -> {
          Order order = purchases.get(id);
          var reversal =
              new Reversal(
                  own,
                  id,
                  origin.source(),
                  origin.externalId(),
                  ReversalKind.CANCELLATION,
                  at,
                  order.total(),
                  wanted.reason());
          Reversal first = known(order, reversal);
          return first == null ? cancelled(order, reversal) : first;
        });
  }

  private Reversal cancelled(Order order, Reversal reversal) {
    Condition nothingDelivered =
        notExists(
            selectOne()
                .from(SHIPMENT)
                .where(
                    SHIPMENT.CUSTOMER_ID.eq(order.customerId()),
                    SHIPMENT.ORDER_ID.eq(order.id()),
                    SHIPMENT.DELIVERED_AT.isNotNull()));
    require(order, OrderStatus.CANCELLED, OrderStatus.CANCELLED, nothingDelivered);
    add(order, reversal);
    watch.stop(order.customerId(), order.id());
    events.publish(
        new OrderCancelled(
            order.customerId(), order.id(), order.number(), reversal.at(), order.total()),
        reversal.reason());
    return reversal;
  }

  Reversal takeBack(OrderId id, NewReturn wanted) {
    CustomerId customer = purchases.customer(id);
    var at = time.happened("at", wanted.at());
    UUID own = Ids.next();
    Origin origin = Origin.of(wanted.source(), wanted.externalId(), own);
    return commands.on(
        customer,
        at,
        () -> {
          Order order = purchases.get(id);
          var goods =
              new Reversal(
                  own,
                  id,
                  origin.source(),
                  origin.externalId(),
                  ReversalKind.RETURN,
                  at,
                  Money.zero(order.total().currency()),
                  wanted.reason());
          Reversal first = known(order, goods);
          return first == null ? returned(order, goods, wanted) : first;
        });
  }

  private Reversal returned(Order order, Reversal goods, NewReturn wanted) {
    require(order, OrderStatus.RETURNED, order.status(), noCondition());
    ReturnRule.Refund refund =
        ReturnRule.refund(order, back(order), wanted.amount(), wanted.lines());
    Money amount = refund.amount();
    Money left = ReturnRule.left(order);
    var reversal =
        new Reversal(
            goods.id(),
            goods.orderId(),
            goods.source(),
            goods.externalId(),
            goods.kind(),
            goods.at(),
            amount,
            goods.reason());
    add(order, reversal);
    addLines(order, reversal, wanted.lines() == null ? List.of() : wanted.lines());
    if (refund.all()) {
      require(order, OrderStatus.RETURNED, OrderStatus.RETURNED, noCondition());
    }
    Money returned =
        new Money(
            order.total().amount().subtract(left.amount()).add(amount.amount()), left.currency());
    events.publish(
        new OrderReturned(
            order.customerId(),
            order.id(),
            order.number(),
            reversal.at(),
            amount,
            returned,
            order.total()),
        reversal.reason());
    return reversal;
  }

  /** Guards that the order may become what is wanted, and sets what it is from now on. */
  private void require(Order order, OrderStatus wanted, OrderStatus set, Condition more) {
    int changed =
        sql.update(PURCHASE)
            .set(PURCHASE.STATUS, set)
            .setNull(PURCHASE.DELAYED_AT)
            .where(
                PURCHASE.CUSTOMER_ID.eq(order.customerId()),
                PURCHASE.ORDER_ID.eq(order.id()),
                PURCHASE.STATUS.in(wanted.before()),
                more)
            .execute();
    if (changed == 0) {
      throw new Conflict(
          order.status().isOpen() && wanted == OrderStatus.CANCELLED
              ? "A part of the order was delivered already: it can only be returned"
              : "An order that is %s cannot be %s"
                  .formatted(order.status().words(), wanted.words()));
    }
  }

  private static @Nullable Reversal known(Order order, Reversal wanted) {
    return order.reversals().stream()
        .filter(one -> one.kind() == wanted.kind())
        .filter(one -> one.source().equals(wanted.source()))
        .filter(one -> one.externalId().equals(wanted.externalId()))
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
  }

  private Map<Integer, Integer> back(Order order) {
    return sql.select(RETURNED_LINE.LINE, sum(RETURNED_LINE.QUANTITY).cast(Integer.class))
        .from(RETURNED_LINE)
        .where(
            RETURNED_LINE.CUSTOMER_ID.eq(order.customerId()), RETURNED_LINE.ORDER_ID.eq(order.id()))
        .groupBy(RETURNED_LINE.LINE)
        .fetchMap(org.jooq.Record2::value1, org.jooq.Record2::value2);
  }

  private void addLines(Order order, Reversal reversal, List<NewReturn.Line> lines) {
    var rows =
        sql.insertInto(
            RETURNED_LINE,
            RETURNED_LINE.CUSTOMER_ID,
            RETURNED_LINE.ORDER_ID,
            RETURNED_LINE.REVERSAL_ID,
            RETURNED_LINE.LINE,
            RETURNED_LINE.QUANTITY);
    if (!lines.isEmpty()) {
      rows.valuesOfRows(
              lines.stream()
                  .map(
                      line ->
                          org.jooq.impl.DSL.row(
                              order.customerId(),
                              order.id(),
                              reversal.id(),
                              line.line(),
                              line.quantity()))
                  .toList())
          .execute();
    }
  }
}
