package org.cairncrm.orders;

import static org.cairncrm.orders.db.Tables.PURCHASE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cairncrm.access.Permission;
import org.cairncrm.access.SentAgain;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.shared.BusinessTime;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes note that a carrier took a shipment over. */
@Component
class HandOver {
  private final DSLContext sql;
  private final Commands commands;
  private final Events events;
  private final Purchases purchases;
  private final Parcels parcels;
  private final Delays delays;
  private final DelayWatch watch;
  private final Completion completion;
  private final Clock clock;
  private final SentAgain sentAgain;

  HandOver(
      DSLContext sql,
      Commands commands,
      Events events,
      Purchases purchases,
      Parcels parcels,
      Delays delays,
      DelayWatch watch,
      Completion completion,
      Clock clock,
      SentAgain sentAgain) {
    this.sql = sql;
    this.commands = commands;
    this.events = events;
    this.purchases = purchases;
    this.parcels = parcels;
    this.delays = delays;
    this.watch = watch;
    this.completion = completion;
    this.clock = clock;
    this.sentAgain = sentAgain;
  }

  Shipment handOver(OrderId order, NewShipment wanted) {
    Instant now = clock.instant();
    wanted.require(now);
    CustomerId customer = purchases.customer(order);
    Instant at = BusinessTime.of(wanted.handedOverAt(), now, "handedOverAt");
    ShipmentId id = ShipmentId.next();
    Origin origin = Origin.of(wanted.source(), wanted.externalId(), id.value());
    LocalDate estimate = wanted.estimatedOn();
    var first =
        new ShipmentUpdate(
            Ids.next(),
            Origin.CAIRN,
            id.toString(),
            ShipmentUpdateKind.HANDED_OVER,
            at,
            estimate,
            null);
    return commands.on(
        customer,
        at,
        () -> {
          Bought bought = bought(customer, order);
          List<LineQuantity> goods = wanted.lines() == null ? List.of() : wanted.lines();
          var shipment =
              new Shipment(
                  id,
                  order,
                  origin.source(),
                  origin.externalId(),
                  wanted.carrier(),
                  wanted.tracking(),
                  ShipmentStatus.HANDED_OVER,
                  bought.promisedOn(),
                  estimate,
                  null,
                  false,
                  goods,
                  List.of(first));
          return parcels.add(customer, shipment, at)
              ? sent(customer, bought, shipment, first)
              : known(wanted, shipment);
        });
  }

  private Shipment sent(
      CustomerId customer, Bought bought, Shipment shipment, ShipmentUpdate first) {
    OrderId order = shipment.orderId();
    requireSendable(customer, order, bought);
    requireGoods(shipment);
    parcels.settleLost(customer, order);
    var parcel =
        new Parcel(
            customer,
            order,
            shipment.id(),
            bought.number(),
            OrderStatus.IN_TRANSIT,
            shipment.carrier(),
            bought.promisedOn(),
            ParcelState.handedOver(first.at(), shipment.estimatedOn()));
    parcels.add(parcel, first);
    boolean replaces = bought.status() == OrderStatus.DELIVERED && isComplete(order);
    PromisedDay promised = delays.promised(bought.promisedOn());
    if (bought.status() == OrderStatus.DELIVERED
        && !replaces
        && promised != null
        && first.at().isBefore(promised.over())) {
      watch.start(customer, order, bought.promisedOn());
    }
    events.publish(
        new ShipmentHandedOver(
            customer,
            order,
            bought.number(),
            shipment.id(),
            shipment.carrier(),
            first.at(),
            bought.promisedOn(),
            shipment.estimatedOn()));
    Delay delay =
        replaces || shipment.estimatedOn() == null
            ? null
            : DelayRule.estimated(promised, null, shipment.estimatedOn());
    if (delay != null) {
      delays.tell(parcel, delay, first.at(), null);
    }
    return shipment;
  }

  /** A shipment of goods that had arrived already leaves the order delivered. */
  private boolean isComplete(OrderId id) {
    Order order = purchases.get(id);
    boolean complete = Fulfilment.of(order).status(false) == OrderStatus.DELIVERED;
    if (complete) {
      completion.set(order, OrderStatus.DELIVERED);
    }
    return complete;
  }

  private void requireSendable(CustomerId customer, OrderId order, Bought bought) {
    int changed =
        sql.update(PURCHASE)
            .set(PURCHASE.STATUS, OrderStatus.IN_TRANSIT)
            .where(
                PURCHASE.CUSTOMER_ID.eq(customer),
                PURCHASE.ORDER_ID.eq(order),
                PURCHASE.STATUS.in(OrderStatus.IN_TRANSIT.before()))
            .execute();
    if (changed == 0) {
      throw new Conflict("The order is " + bought.status().words() + ": nothing can be sent");
    }
  }

  private void requireGoods(Shipment shipment) {
    if (!shipment.lines().isEmpty()) {
      Order order = purchases.get(shipment.orderId());
      Refund.require(
          order,
          shipment.lines(),
          Fulfilment.of(order)::sendable,
          "Only %d of line %d can be sent: no more were ordered, or the rest was cancelled");
    }
  }

  private Shipment known(NewShipment stated, Shipment wanted) {
    OrderId order = parcels.find(wanted.source(), wanted.externalId()).order();
    if (!wanted.orderId().equals(order)) {
      throw new Conflict(
          "Shipment %s of %s belongs to another order"
              .formatted(wanted.externalId(), wanted.source()));
    }
    Shipment first =
        purchases.get(order).shipments().stream()
            .filter(one -> one.source().equals(wanted.source()))
            .filter(one -> one.externalId().equals(wanted.externalId()))
            .findFirst()
            .orElseThrow()
            .asHandedOver();
    sentAgain.requireSame(
        "shipment %s of %s".formatted(wanted.externalId(), wanted.source()),
        Permission.ORDERS_READ,
        () -> Content.of(wanted),
        Content.of(first),
        stated.handedOverAt() == null ? Set.of("handedOverAt") : Set.of());
    return first;
  }

  /** What a shop says of a shipment, in the names of {@link NewShipment}. */
  private record Content(
      String carrier,
      @Nullable String tracking,
      Instant handedOverAt,
      @Nullable LocalDate estimatedOn,
      List<LineQuantity> lines) {
    static Content of(Shipment shipment) {
      return new Content(
          shipment.carrier(),
          shipment.tracking(),
          shipment.updates().getFirst().at(),
          shipment.estimatedOn(),
          LineQuantity.inOrder(shipment.lines()));
    }
  }

  private Bought bought(CustomerId customer, OrderId order) {
    return sql.select(PURCHASE.NUMBER, PURCHASE.STATUS, PURCHASE.PROMISED_ON)
        .from(PURCHASE)
        .where(PURCHASE.CUSTOMER_ID.eq(customer), PURCHASE.ORDER_ID.eq(order))
        .fetchSingle(Records.mapping(Bought::new));
  }

  private record Bought(String number, OrderStatus status, @Nullable LocalDate promisedOn) {}
}
