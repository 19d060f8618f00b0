package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.Events;
import org.cairncrm.orders.CodeDiscount;
import org.cairncrm.orders.CreditNoteIssued;
import org.cairncrm.orders.DeliveryCorrected;
import org.cairncrm.orders.GoodsCancelled;
import org.cairncrm.orders.OrderCancelled;
import org.cairncrm.orders.OrderDelivered;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.orders.OrderReturned;
import org.cairncrm.orders.OrderStatus;
import org.cairncrm.orders.ShipmentId;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Money;
import org.cairncrm.testing.TestClock;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What the orders module would publish, for the tests of what follows from it. */
class PublishedOrders {
  private final Commands commands;
  private final Events events;
  private final DSLContext sql;

  PublishedOrders(Commands commands, Events events, DSLContext sql) {
    this.commands = commands;
    this.events = events;
    this.sql = sql;
  }

  /** So many days before now. */
  static Instant daysAgo(int days) {
    return TestClock.START.minus(days, ChronoUnit.DAYS);
  }

  CustomerId customer() {
    CustomerId customer = CustomerId.next();
    commands.open(customer, () -> customer);
    return customer;
  }

  /** A first order. */
  OrderId order(CustomerId customer, Instant at, String total) {
    return order(customer, at, total, 1, null);
  }

  OrderId order(
      CustomerId customer, Instant at, String total, int nth, @Nullable Integer daysSince) {
    OrderId order = OrderId.next();
    publish(placed(customer, order, at, Money.of(total, "EUR"), nth, daysSince));
    return order;
  }

  static OrderPlaced placed(
      CustomerId customer,
      OrderId order,
      Instant at,
      Money total,
      int nth,
      @Nullable Integer daysSince) {
    return new OrderPlaced(
        customer,
        order,
        "N-" + nth,
        Channel.WEB,
        at,
        nth,
        daysSince,
        1,
        total,
        null,
        null,
        null,
        null);
  }

  /** A fourth order, over 20 EUR, which names a voucher worth 8. */
  OrderId orderWith(CustomerId customer, @Nullable String code, Instant at) {
    OrderId order = OrderId.next();
    Money discount = Money.of("8.00", "EUR");
    publish(
        new OrderPlaced(
            customer,
            order,
            "N-4",
            Channel.WEB,
            at,
            4,
            10,
            1,
            Money.of("20.00", "EUR"),
            null,
            discount,
            null,
            null,
            List.of(new CodeDiscount(Objects.requireNonNull(code), discount))));
    return order;
  }

  void delivered(CustomerId customer, OrderId order, Instant at) {
    publish(new OrderDelivered(customer, order, "N", ShipmentId.next(), at, null, 0));
  }

  void cancelled(CustomerId customer, OrderId order, Instant at, String total) {
    cancelled(customer, order, at, total, null);
  }

  /**
   * @param standing how many of the customer's orders stand now
   */
  void cancelled(
      CustomerId customer, OrderId order, Instant at, String total, @Nullable Integer standing) {
    publish(new OrderCancelled(customer, order, "N", at, Money.of(total, "EUR"), standing));
  }

  void returned(
      CustomerId customer, OrderId order, Instant at, String amount, String all, String total) {
    publish(
        new OrderReturned(
            customer,
            order,
            "N",
            at,
            Money.of(amount, "EUR"),
            Money.of(all, "EUR"),
            Money.of(total, "EUR"),
            all.equals(total) ? OrderStatus.RETURNED : OrderStatus.DELIVERED,
            null));
  }

  void goodsCancelled(CustomerId customer, OrderId order, Instant at, String amount, String total) {
    Money refunded = Money.of(amount, "EUR");
    publish(
        new GoodsCancelled(
            customer,
            order,
            "N",
            at,
            refunded,
            refunded,
            Money.of(total, "EUR"),
            OrderStatus.IN_TRANSIT,
            null));
  }

  /** The carrier takes back that it delivered the order. */
  void corrected(CustomerId customer, OrderId order, Instant at, boolean reopened) {
    publish(
        new DeliveryCorrected(
            customer,
            order,
            "N",
            ShipmentId.next(),
            "Posta",
            at,
            at.minusSeconds(60),
            null,
            null,
            reopened));
  }

  /** Money given back, of which nobody says for which order. */
  void credited(CustomerId customer, Instant at, String amount) {
    publish(credit(customer, at, amount));
  }

  static CreditNoteIssued credit(CustomerId customer, Instant at, String amount) {
    return new CreditNoteIssued(customer, Ids.next(), "C", at, Money.of(amount, "EUR"));
  }

  void publish(CustomerEvent event) {
    command(
        event.customer(),
        event.occurredAt(),
        () -> {
          events.publish(event);
          return event;
        });
  }

  <T> T command(CustomerId customer, Instant at, Supplier<T> work) {
    return commands.on(customer, at, work);
  }

  /** Lets what is due until then take effect. */
  void timePasses(CustomerId customer, Instant until) {
    command(customer, until, () -> customer);
  }

  /** The names of what happened in orders and loyalty. */
  List<String> story(CustomerId customer) {
    return sql.fetch(
            "select name from events.journal where customer_id = ? and module in ('orders',"
                + " 'loyalty') order by seq",
            customer.value())
        .getValues(0, String.class);
  }

  /** A text out of the last event of this name, or out of its decision or what declined it. */
  List<String> recorded(CustomerId customer, String event, String path) {
    return sql.fetch(
            "select x #>> '{}' from events.journal, jsonb_path_query(jsonb_build_object('data',"
                + " data, 'decision', decision, 'declined', declined), ?::jsonpath) x where"
                + " customer_id = ? and name = ? order by seq",
            path,
            customer.value(),
            event)
        .getValues(0, String.class);
  }

  /** Points by their account, summed over the postings. */
  long posted(CustomerId customer, LedgerAccount ledgerAccount) {
    BigDecimal sum =
        (BigDecimal)
            sql.fetchValue(
                "select coalesce(sum(case when credit = ? then points when debit = ? then -points"
                    + " else 0 end), 0) from loyalty.posting where customer_id = ?",
                ledgerAccount.name(),
                ledgerAccount.name(),
                customer.value());
    return sum == null ? 0 : sum.longValueExact();
  }

  /** Whether an activation is still due. */
  boolean waits(CustomerId customer, UUID lot) {
    return sql.fetchOptional(
            "select 1 from work.due where customer_id = ? and kind = 'loyalty.activation' and key ="
                + " ?",
            customer.value(),
            lot.toString())
        .isPresent();
  }
}
