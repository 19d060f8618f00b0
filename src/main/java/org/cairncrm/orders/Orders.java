package org.cairncrm.orders;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Outcome;
import org.cairncrm.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What customers bought, what became of it, and what is late.
 *
 * <p>What is told again with the same source and external id changes nothing and gets the first
 * answer. Times and days that are out of bounds are {@link Invalid}; what does not fit the state of
 * the order, or belongs to another one, is a {@link Conflict}.
 */
@Component
public class Orders {
  private final OrderPlacement orderPlacement;
  private final ShipmentHandOver shipmentHandOver;
  private final ShipmentTracking shipmentTracking;
  private final Reversals reversals;
  private final CreditNotes creditNotes;
  private final OrderQueries orderQueries;
  private final ShipmentTable shipmentTable;
  private final OrderLists lists;
  private final KnownFacts known;

  Orders(
      OrderPlacement orderPlacement,
      ShipmentHandOver shipmentHandOver,
      ShipmentTracking shipmentTracking,
      Reversals reversals,
      CreditNotes creditNotes,
      OrderQueries orderQueries,
      ShipmentTable shipmentTable,
      OrderLists lists,
      KnownFacts known) {
    this.orderPlacement = orderPlacement;
    this.shipmentHandOver = shipmentHandOver;
    this.shipmentTracking = shipmentTracking;
    this.reversals = reversals;
    this.creditNotes = creditNotes;
    this.orderQueries = orderQueries;
    this.shipmentTable = shipmentTable;
    this.lists = lists;
    this.known = known;
  }

  /**
   * Takes an order in.
   *
   * @throws NotFound when there is no such customer
   * @throws Conflict when another customer placed it
   */
  public Outcome<Order> place(NewOrder order) {
    return orderPlacement.place(order);
  }

  /**
   * A carrier took goods of the order over.
   *
   * @throws NotFound when there is no such order
   * @throws Conflict when the order is cancelled or returned
   */
  public Outcome<Shipment> handOver(OrderId order, NewShipment shipment) {
    return shipmentHandOver.handOver(order, shipment);
  }

  /**
   * A carrier told of a shipment. An estimate after the promised day is a delay; what arrives late
   * undoes nothing newer.
   *
   * @throws NotFound when there is no such shipment
   * @throws Conflict when the order is cancelled, or a delivery is corrected of which goods came
   *     back
   */
  public Outcome<ShipmentUpdate> update(ShipmentId shipment, NewShipmentUpdate update) {
    return shipmentTracking.update(shipmentTable.get(shipment), update);
  }

  /** {@link #update(ShipmentId, NewShipmentUpdate)} by what another system calls the shipment. */
  public Outcome<ShipmentUpdate> update(
      String source, String externalId, NewShipmentUpdate update) {
    return shipmentTracking.update(shipmentTable.find(source, externalId), update);
  }

  /**
   * Cancels the goods of an order that were not delivered, or single lines among them.
   *
   * @throws NotFound when there is no such order
   * @throws Conflict when they were delivered, or it is not known which were not
   */
  public Outcome<Reversal> cancel(OrderId order, NewCancellation cancellation) {
    return reversals.cancel(order, cancellation);
  }

  /**
   * Takes delivered goods back; when nothing of the order is left it is returned.
   *
   * @throws NotFound when there is no such order
   * @throws Conflict when more comes back than is left
   */
  public Outcome<Reversal> takeBack(OrderId order, NewReturn goods) {
    return reversals.takeBack(order, goods);
  }

  /**
   * Takes note of money given back for goods of which nobody said which order they are of.
   *
   * @throws NotFound when there is no such customer
   * @throws Conflict when that source told of it as another customer's
   */
  public Outcome<CreditNote> credit(CustomerId customer, NewCreditNote note) {
    return creditNotes.credit(customer, note);
  }

  /**
   * A customer's credit notes, the latest first.
   *
   * @throws NotFound when there is no such customer
   */
  public Page<CreditNote> creditNotes(CustomerId customer, @Nullable String cursor, int limit) {
    return creditNotes.of(customer, cursor, limit);
  }

  /**
   * @throws NotFound when there is no such order
   */
  public Order get(OrderId order) {
    return orderQueries.get(order);
  }

  /**
   * The order that another system knows by this id.
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
   * The order that another system knows by this id, for who needs no more of it.
   *
   * @throws NotFound when there is none
   */
  public OrderId named(String source, String externalId) {
    return orderQueries.named(source, externalId);
  }

  /**
   * The shipment that another system knows by this id.
   *
   * @throws NotFound when there is none
   */
  public ShipmentId shipmentNamed(String source, String externalId) {
    return shipmentTable.find(source, externalId).shipment();
  }

  /** Which of these ids that source has told of already, as facts of this kind, and of whom. */
  public Map<String, CustomerId> known(
      OrderFact what, String source, Collection<String> externalIds) {
    return known.of(what, source, externalIds);
  }

  /**
   * Whose order it is.
   *
   * @throws NotFound when there is no such order
   */
  public CustomerId whose(OrderId order) {
    return orderQueries.customer(order);
  }

  /**
   * Whose the shipment is that another system knows by this id.
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
   * A customer's orders, the latest placed first.
   *
   * @throws NotFound when there is no such customer
   */
  public Page<OrderSummary> of(CustomerId customer, @Nullable String cursor, int limit) {
    return lists.of(customer, cursor, limit);
  }

  /** Open orders that are late, or will be by what their carriers say; the latest found first. */
  public List<DelayedOrder> delayed(int limit) {
    return lists.delayed(limit);
  }

  /** How many {@link #delayed(int)} would list without a limit. */
  public int delayedCount() {
    return lists.delayedCount();
  }
}
