package org.cairncrm.orders;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The progress of an order's goods. The goods in a shipment are known only if the shop states them;
 * otherwise any goods that are not cancelled may have been delivered.
 */
final class Fulfilment {
  private final Order order;
  private final Map<Integer, Integer> cancelled;
  private final Map<Integer, Integer> returned;
  private final Map<Integer, Integer> delivered;
  private final Map<Integer, Integer> shipped;

  private Fulfilment(Order order) {
    this.order = order;
    this.cancelled = reversed(order, ReversalKind.CANCELLATION);
    this.returned = reversed(order, ReversalKind.RETURN);
    this.delivered = sum(shipments(Fulfilment::delivered).flatMap(one -> one.lines().stream()));
    this.shipped = sum(shipments(one -> !one.settled()).flatMap(one -> one.lines().stream()));
  }

  static Fulfilment of(Order order) {
    return new Fulfilment(order);
  }

  private static Map<Integer, Integer> reversed(Order order, ReversalKind kind) {
    return sum(
        order.reversals().stream()
            .filter(one -> one.kind() == kind)
            .flatMap(one -> one.lines().stream()));
  }

  private static Map<Integer, Integer> sum(Stream<LineQuantity> lines) {
    Map<Integer, Integer> sum = new HashMap<>();
    lines.forEach(one -> sum.merge(one.line(), one.quantity(), Integer::sum));
    return sum;
  }

  private Stream<Shipment> shipments(Predicate<Shipment> which) {
    return order.shipments().stream().filter(which);
  }

  private static boolean delivered(Shipment shipment) {
    return shipment.deliveredAt() != null;
  }

  /** Whether a shipment of the order reached the customer. */
  boolean anyDelivered() {
    return shipments(Fulfilment::delivered).findAny().isPresent();
  }

  /** Whether the delivered goods are known. */
  boolean deliveredGoodsKnown() {
    return shipments(Fulfilment::delivered).noneMatch(one -> one.lines().isEmpty());
  }

  /** Whether the goods of every shipment are known. */
  boolean shippedGoodsKnown() {
    return order.shipments().stream().noneMatch(one -> one.lines().isEmpty());
  }

  /**
   * What became of a line. If the order is complete, all its goods were delivered, even if the shop
   * does not state the goods of its shipments.
   *
   * @param open whether something of the order can still be cancelled, returned or sent
   */
  LineProgress progress(OrderLine line, boolean open) {
    boolean complete = order.status() == OrderStatus.DELIVERED;
    int all = line.quantity() - of(cancelled, line);
    return new LineProgress(
        line,
        shippedGoodsKnown() ? Integer.valueOf(of(shipped, line)) : complete ? all : null,
        deliveredGoodsKnown() ? Integer.valueOf(of(delivered, line)) : complete ? all : null,
        of(cancelled, line),
        of(returned, line),
        open ? cancellable(line) : 0,
        open && anyDelivered() ? returnable(line) : 0,
        open ? sendable(line) : 0);
  }

  /** The number of units that were cancelled or returned. */
  int gone(OrderLine line) {
    return of(cancelled, line) + of(returned, line);
  }

  /** The number of units that the customer may have and can return. */
  int returnable(OrderLine line) {
    int left = line.quantity() - gone(line);
    return deliveredGoodsKnown()
        ? Math.max(0, Math.min(left, of(delivered, line) - of(returned, line)))
        : left;
  }

  /** The number of units that can still be cancelled: those that were not delivered. */
  int cancellable(OrderLine line) {
    return deliveredGoodsKnown() ? outstanding(line) : line.quantity() - gone(line);
  }

  private int outstanding(OrderLine line) {
    return Math.max(0, line.quantity() - of(cancelled, line) - of(delivered, line));
  }

  /** The number of units that a shipment can contain. */
  int sendable(OrderLine line) {
    return line.quantity() - of(cancelled, line);
  }

  /** All units that can still be cancelled, by line. */
  List<LineQuantity> cancellable() {
    return order.lines().stream()
        .filter(line -> cancellable(line) > 0)
        .map(line -> new LineQuantity(line.line(), cancellable(line)))
        .toList();
  }

  /** Whether these units are all that is left of the order. */
  boolean isAllThatIsLeft(List<LineQuantity> pieces) {
    Map<Integer, Integer> going = sum(pieces.stream());
    return order.lines().stream().allMatch(line -> gone(line) + of(going, line) == line.quantity());
  }

  /** Whether the order has goods that were neither cancelled nor returned. */
  private boolean hasGoods() {
    return order.lines().stream().anyMatch(line -> line.quantity() > gone(line));
  }

  /**
   * Whether the customer still waits for goods. If all goods are known to have arrived, a further
   * shipment is a replacement and is not awaited.
   */
  private boolean awaited() {
    boolean outstanding = order.lines().stream().anyMatch(line -> outstanding(line) > 0);
    boolean known = order.shipments().stream().noneMatch(one -> one.lines().isEmpty());
    return known || anyDelivered() && deliveredGoodsKnown() && !outstanding
        ? outstanding
        : shipments(one -> !delivered(one) && !one.settled()).findAny().isPresent();
  }

  /**
   * Computes the status of an order that is neither cancelled nor returned yet.
   *
   * @param refunded whether refunds by amount cover everything that was paid
   */
  OrderStatus status(boolean refunded) {
    if (refunded || !hasGoods()) {
      return order.reversals().stream().anyMatch(one -> one.kind() == ReversalKind.RETURN)
          ? OrderStatus.RETURNED
          : OrderStatus.CANCELLED;
    }
    if (order.shipments().isEmpty()) {
      return OrderStatus.PLACED;
    }
    return awaited() || !anyDelivered() ? OrderStatus.IN_TRANSIT : OrderStatus.DELIVERED;
  }

  private static int of(Map<Integer, Integer> quantities, OrderLine line) {
    return quantities.getOrDefault(line.line(), 0);
  }
}
