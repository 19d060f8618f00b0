package org.cairncrm.orders;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Outcome;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The façade of the module: orders, shipments, returns, cancellations, credit notes and delays.
 *
 * <p>A repeated request with the same source and external id changes nothing and returns the first
 * result. Times and days that are out of bounds are {@link Invalid}. A request that does not fit
 * the state of the order, or names a fact of another order, is a {@link Conflict}.
 */
@Component
public class Orders {
  /** The topic of pages that list orders. */
  public static final String TOPIC = "orders";

  private final OrderPlacement orderPlacement;
  private final ShipmentHandOver shipmentHandOver;
  private final ShipmentTracking shipmentTracking;
  private final DeliveryCorrection deliveryCorrection;
  private final Reversals reversals;
  private final CreditNotes creditNotes;
  private final PromiseChanges promiseChanges;
  private final OrderQueries orderQueries;
  private final ShipmentTable shipmentTable;
  private final OrderLists lists;
  private final OrderNumbers numbers;
  private final KnownFacts known;
  private final BusinessZone zone;
  private final Clock clock;

  Orders(
      OrderPlacement orderPlacement,
      ShipmentHandOver shipmentHandOver,
      ShipmentTracking shipmentTracking,
      DeliveryCorrection deliveryCorrection,
      Reversals reversals,
      CreditNotes creditNotes,
      PromiseChanges promiseChanges,
      OrderQueries orderQueries,
      ShipmentTable shipmentTable,
      OrderLists lists,
      OrderNumbers numbers,
      KnownFacts known,
      BusinessZone zone,
      Clock clock) {
    this.orderPlacement = orderPlacement;
    this.shipmentHandOver = shipmentHandOver;
    this.shipmentTracking = shipmentTracking;
    this.deliveryCorrection = deliveryCorrection;
    this.reversals = reversals;
    this.creditNotes = creditNotes;
    this.promiseChanges = promiseChanges;
    this.orderQueries = orderQueries;
    this.shipmentTable = shipmentTable;
    this.lists = lists;
    this.numbers = numbers;
    this.known = known;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * Places an order.
   *
   * @throws NotFound when there is no such customer
   * @throws Conflict when another customer placed it
   */
  public Outcome<Order> place(NewOrder order) {
    return orderPlacement.place(order);
  }

  /**
   * Records that a carrier has goods of the order.
   *
   * @throws NotFound when there is no such order
   * @throws Conflict when the order is cancelled or returned
   */
  public Outcome<Shipment> handOver(OrderId order, NewShipment shipment) {
    return shipmentHandOver.handOver(order, shipment);
  }

  /**
   * Records a carrier's update of a shipment. An estimate after the promised day is a delay. An
   * update that arrives late does not undo a newer one.
   *
   * @throws NotFound when there is no such shipment
   * @throws Conflict when a delivery is corrected although goods of the order were returned
   */
  public Outcome<ShipmentUpdate> update(ShipmentId shipment, NewShipmentUpdate update) {
    return shipmentTracking.update(shipmentTable.get(shipment), update);
  }

  /** {@link #update(ShipmentId, NewShipmentUpdate)} by the shipment's external id. */
  public Outcome<ShipmentUpdate> update(
      String source, String externalId, NewShipmentUpdate update) {
    return shipmentTracking.update(shipmentTable.find(source, externalId), update);
  }

  /**
   * Withdraws the delivery of a shipment, or moves it to the time at which it happened.
   *
   * @throws NotFound when there is no such shipment
   * @throws Conflict when it does not count as delivered, or when goods of the order were returned
   */
  public Shipment correct(ShipmentId shipment, NewDeliveryCorrection correction) {
    return deliveryCorrection.correct(shipmentTable.get(shipment), correction);
  }

  /**
   * Cancels the goods of an order that were not delivered, or single lines of them.
   *
   * @throws NotFound when there is no such order
   * @throws Conflict when the goods were delivered, or the undelivered goods are unknown
   */
  public Outcome<Reversal> cancel(OrderId order, NewCancellation cancellation) {
    return reversals.cancel(order, cancellation);
  }

  /**
   * Records a return of delivered goods. An order with nothing left becomes returned.
   *
   * @throws NotFound when there is no such order
   * @throws Conflict when more is returned than is left
   */
  public Outcome<Reversal> takeBack(OrderId order, NewReturn goods) {
    return reversals.takeBack(order, goods);
  }

  /**
   * Moves the promised day of an order. A change that arrives late does not undo a newer one.
   *
   * @throws NotFound when there is no such order
   * @throws Conflict when the customer no longer waits for goods, or the day is promised already
   */
  public Outcome<PromiseChange> changePromise(OrderId order, NewPromise promise) {
    return promiseChanges.change(order, promise);
  }

  /**
   * Records a refund that does not name an order.
   *
   * @throws NotFound when there is no such customer
   * @throws Conflict when the source has already sent it for another customer
   */
  public Outcome<CreditNote> credit(CustomerId customer, NewCreditNote note) {
    return creditNotes.credit(customer, note);
  }

  /**
   * A customer's credit notes, the latest first.
   *
   * @throws NotFound when there is no such customer
   */
  public Page<CreditNote> creditNotes(CustomerId customer, PageRequest page) {
    return creditNotes.of(customer, page);
  }

  /**
   * @throws NotFound when there is no such order
   */
  public Order get(OrderId order) {
    return orderQueries.get(order);
  }

  /** What became of the order until now. */
  public OrderProgress progress(Order order) {
    return OrderProgress.of(order, zone.id(), clock.instant());
  }

  /**
   * Finds an order by its external id.
   *
   * @throws NotFound when there is none
   */
  public Order find(String source, String externalId) {
    return orderQueries.find(source, externalId);
  }

  /**
   * @throws NotFound when there is no such shipment
   */
  public Shipment shipment(ShipmentId shipment) {
    return orderQueries.get(shipmentTable.get(shipment).order()).shipments().stream()
        .filter(one -> one.id().equals(shipment))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Finds the id of an order by its external id, without reading the rest of the order.
   *
   * @throws NotFound when there is none
   */
  public OrderId named(String source, String externalId) {
    return orderQueries.named(source, externalId);
  }

  /**
   * Finds a shipment by its external id.
   *
   * @throws NotFound when there is none
   */
  public ShipmentId shipmentNamed(String source, String externalId) {
    return shipmentTable.find(source, externalId).shipment();
  }

  /** The known facts of this kind among these external ids of the source, with their customers. */
  public Map<String, CustomerId> known(
      OrderFact what, String source, Collection<String> externalIds) {
    return known.of(what, source, externalIds);
  }

  /** The orders with this number, the latest recorded first. Shops may use one number twice. */
  public List<OrderEntry> numbered(String number) {
    return numbers.of(number);
  }

  /**
   * Finds the order of a shipment.
   *
   * @throws NotFound when there is no such shipment
   */
  public OrderId orderOf(ShipmentId shipment) {
    return shipmentTable.get(shipment).order();
  }

  /**
   * The customer of an order.
   *
   * @throws NotFound when there is no such order
   */
  public CustomerId whose(OrderId order) {
    return orderQueries.customer(order);
  }

  /**
   * The customer of the shipment with this external id.
   *
   * @throws NotFound when there is none
   */
  public CustomerId whose(String source, String externalId) {
    return shipmentTable.find(source, externalId).customer();
  }

  /** Whether nothing of the order is outstanding: it was delivered, cancelled or returned. */
  public boolean isSettled(OrderId order) {
    return orderQueries.isSettled(order);
  }

  /**
   * The orders of all customers, the latest recorded first.
   *
   * @throws Invalid naming every time that no order can have
   */
  public Page<OrderEntry> list(OrderFilter filter, PageRequest page) {
    return lists.all(filter.require(), page);
  }

  /**
   * A customer's orders, the latest placed first.
   *
   * @throws NotFound when there is no such customer
   */
  public Page<OrderSummary> of(CustomerId customer, PageRequest page) {
    return lists.of(customer, page);
  }

  /**
   * Open orders that are late, or will be by their carriers' estimates, the latest found first.
   *
   * @param accountManager only orders of the customers of this person; null for all customers
   */
  public List<DelayedOrder> delayed(@Nullable String accountManager, int limit) {
    return lists.delayed(accountManager, limit);
  }

  /** The number of orders that {@link #delayed} would list without a limit. */
  public int delayedCount(@Nullable String accountManager) {
    return lists.delayedCount(accountManager);
  }
}
