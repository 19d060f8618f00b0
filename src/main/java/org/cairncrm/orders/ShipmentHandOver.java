package org.cairncrm.orders;

import static org.cairncrm.orders.db.Tables.SALES_ORDER;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cairncrm.access.RepeatedContent;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.shared.BusinessTime;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Outcome;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records the hand-over of a shipment to its carrier. */
@Component
class ShipmentHandOver {
  private final DSLContext sql;
  private final Commands commands;
  private final Events events;
  private final OrderQueries orderQueries;
  private final ShipmentTable shipmentTable;
  private final DelayDetection delayDetection;
  private final DelayWatch watch;
  private final Completion completion;
  private final Clock clock;
  private final RepeatedContent repeatedContent;

  ShipmentHandOver(
      DSLContext sql,
      Commands commands,
      Events events,
      OrderQueries orderQueries,
      ShipmentTable shipmentTable,
      DelayDetection delayDetection,
      DelayWatch watch,
      Completion completion,
      Clock clock,
      RepeatedContent repeatedContent) {
    this.sql = sql;
    this.commands = commands;
    this.events = events;
    this.orderQueries = orderQueries;
    this.shipmentTable = shipmentTable;
    this.delayDetection = delayDetection;
    this.watch = watch;
    this.completion = completion;
    this.clock = clock;
    this.repeatedContent = repeatedContent;
  }

  Outcome<Shipment> handOver(OrderId order, NewShipment wanted) {
    Instant now = clock.instant();
    wanted.require(now);
    CustomerId customer = orderQueries.customer(order);
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
          return shipmentTable.add(customer, shipment, at)
              ? sent(customer, bought, shipment, first)
              : known(wanted, shipment);
        });
  }

  private Outcome<Shipment> sent(
      CustomerId customer, Bought bought, Shipment shipment, ShipmentUpdate first) {
    OrderId order = shipment.orderId();
    requireSendable(customer, order, bought);
    requireGoods(shipment);
    shipmentTable.settleLost(customer, order);
    var parcel =
        new ShipmentSnapshot(
            customer,
            order,
            shipment.id(),
            bought.number(),
            OrderStatus.IN_TRANSIT,
            shipment.carrier(),
            bought.promisedOn(),
            ShipmentProgress.handedOver(first.at(), shipment.estimatedOn()));
    shipmentTable.add(parcel, first);
    commands.changed(Orders.TOPIC);
    boolean replaces = bought.status() == OrderStatus.DELIVERED && isComplete(order);
    PromisedDay promised = delayDetection.promised(bought.promisedOn());
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
            shipment.tracking(),
            first.at(),
            bought.promisedOn(),
            shipment.estimatedOn()));
    Delay delay =
        replaces || shipment.estimatedOn() == null
            ? null
            : DelayRule.estimated(promised, null, shipment.estimatedOn());
    if (delay != null) {
      delayDetection.tell(parcel, delay, first.at(), null);
    }
    return Outcome.created(shipment);
  }

  /**
   * Whether the order is still delivered, because this shipment only repeats goods that had
   * arrived. If so, restores that status.
   */
  private boolean isComplete(OrderId id) {
    Order order = orderQueries.get(id);
    boolean complete = Fulfilment.of(order).status(false) == OrderStatus.DELIVERED;
    if (complete) {
      completion.set(order, OrderStatus.DELIVERED);
    }
    return complete;
  }

  private void requireSendable(CustomerId customer, OrderId order, Bought bought) {
    int changed =
        sql.update(SALES_ORDER)
            .set(SALES_ORDER.STATUS, OrderStatus.IN_TRANSIT)
            .where(
                SALES_ORDER.CUSTOMER_ID.eq(customer),
                SALES_ORDER.ORDER_ID.eq(order),
                SALES_ORDER.STATUS.in(OrderStatus.IN_TRANSIT.before()))
            .execute();
    if (changed == 0) {
      throw new Conflict("The order is " + bought.status().words() + ": nothing can be sent");
    }
  }

  private void requireGoods(Shipment shipment) {
    if (!shipment.lines().isEmpty()) {
      Order order = orderQueries.get(shipment.orderId());
      Refund.require(
          order,
          shipment.lines(),
          Fulfilment.of(order)::sendable,
          "Only %d of line %d can be sent: no more were ordered, or the rest was cancelled");
    }
  }

  private Outcome<Shipment> known(NewShipment stated, Shipment wanted) {
    OrderId order = shipmentTable.find(wanted.source(), wanted.externalId()).order();
    if (!wanted.orderId().equals(order)) {
      throw new Conflict(
          "Shipment %s of %s belongs to another order"
              .formatted(wanted.externalId(), wanted.source()));
    }
    Shipment first =
        orderQueries.get(order).shipments().stream()
            .filter(one -> one.source().equals(wanted.source()))
            .filter(one -> one.externalId().equals(wanted.externalId()))
            .findFirst()
            .orElseThrow()
            .asHandedOver();
    repeatedContent.requireSame(
        "shipment %s of %s".formatted(wanted.externalId(), wanted.source()),
        OrderPermissions.READ,
        () -> Content.of(wanted),
        Content.of(first),
        stated.handedOverAt() == null ? Set.of("handedOverAt") : Set.of());
    return Outcome.repeated(first);
  }

  /** The shop's statements about a shipment, under the field names of {@link NewShipment}. */
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
    return sql.select(SALES_ORDER.NUMBER, SALES_ORDER.STATUS, SALES_ORDER.PROMISED_ON)
        .from(SALES_ORDER)
        .where(SALES_ORDER.CUSTOMER_ID.eq(customer), SALES_ORDER.ORDER_ID.eq(order))
        .fetchSingle(Records.mapping(Bought::new));
  }

  private record Bought(String number, OrderStatus status, @Nullable LocalDate promisedOn) {}
}
