package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.cairncrm.orders.LineQuantity;
import org.cairncrm.orders.NewCancellation;
import org.cairncrm.orders.NewCreditNote;
import org.cairncrm.orders.NewOrder;
import org.cairncrm.orders.NewReturn;
import org.cairncrm.orders.NewShipment;
import org.cairncrm.orders.NewShipmentUpdate;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderLine;
import org.cairncrm.orders.Orders;
import org.cairncrm.orders.ShipmentUpdateKind;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;

/**
 * The random history of a customer: orders, cancellations, deliveries, returns and refunds, and
 * joining and leaving a programme.
 */
final class RandomPurchases {
  private static final Currency EURO = Currency.getInstance("EUR");

  private final Random random;
  private final Orders orders;
  private final CustomerId customer;
  private final Instant end;
  private final Consumer<Instant> joinsOrLeaves;
  private final List<OrderId> placed = new ArrayList<>();
  private final StringBuilder story = new StringBuilder();
  private Instant now;

  /**
   * @param joinsOrLeaves joins the programme at a time, or leaves it
   */
  RandomPurchases(
      Random random,
      Orders orders,
      CustomerId customer,
      Instant end,
      Consumer<Instant> joinsOrLeaves) {
    this.random = random;
    this.orders = orders;
    this.customer = customer;
    this.end = end;
    this.joinsOrLeaves = joinsOrLeaves;
    this.now = end.minus(Duration.ofDays(240));
  }

  /** What happened, for the message of a failure. */
  String story() {
    return story.toString();
  }

  void happen(int events) {
    for (int i = 0; i < events && now.isBefore(end); i++) {
      now = now.plus(Duration.ofHours(1 + random.nextInt(24 * 14)));
      if (now.isAfter(end)) {
        return;
      }
      try {
        switch (placed.isEmpty() ? 0 : random.nextInt(11)) {
          case 0, 1, 2, 3, 4 -> place();
          case 5 -> cancel();
          case 6 -> deliver();
          case 7, 8 -> giveBack();
          case 9 -> {
            tell("%s joined or left".formatted(now));
            joinsOrLeaves.accept(now);
          }
          default -> credit();
        }
      } catch (Conflict impossible) {
        story.append("  refused: ").append(impossible.getMessage()).append('\n');
      }
    }
  }

  private void place() {
    List<NewOrder.Line> lines = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      lines.add(
          new NewOrder.Line(
              List.of("TEA-1", "TEA-2", "CUP").get(random.nextInt(3)),
              "Thing",
              1 + random.nextInt(3),
              BigDecimal.valueOf(random.nextInt(1_800), 2)));
    }
    Instant at = random.nextInt(10) == 0 ? now.minus(Duration.ofDays(9)) : now;
    tell("%s placed %s".formatted(at, lines));
    placed.add(
        orders
            .place(new NewOrder(customer, null, null, null, null, at, EURO, lines, null))
            .value()
            .id());
  }

  private void cancel() {
    OrderId order = any();
    List<LineQuantity> lines = random.nextBoolean() ? null : List.of(line(order));
    tell("%s cancelled %s %s".formatted(now, order, lines));
    orders.cancel(order, new NewCancellation(null, null, now, lines, null, null));
  }

  private void deliver() {
    OrderId order = any();
    tell("%s delivered %s".formatted(now, order));
    var parcel =
        orders.handOver(order, new NewShipment(null, null, "Post", null, now, null)).value();
    orders.update(
        parcel.id(),
        new NewShipmentUpdate(null, null, ShipmentUpdateKind.DELIVERED, now, null, null));
  }

  private void giveBack() {
    OrderId order = any();
    boolean amount = random.nextBoolean();
    List<LineQuantity> lines = amount ? null : List.of(line(order));
    BigDecimal refund = amount ? BigDecimal.valueOf(1 + random.nextInt(2_000), 2) : null;
    tell("%s returned %s %s %s".formatted(now, order, lines, refund));
    orders.takeBack(order, new NewReturn(null, null, now, refund, lines, null));
  }

  private void credit() {
    BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(900), 2);
    tell("%s credited %s".formatted(now, amount));
    orders.credit(customer, new NewCreditNote(null, null, now, amount, EURO, null));
  }

  private LineQuantity line(OrderId order) {
    List<OrderLine> lines = orders.get(order).lines();
    OrderLine line = lines.get(random.nextInt(lines.size()));
    return new LineQuantity(line.line(), 1 + random.nextInt(line.quantity()));
  }

  private OrderId any() {
    return placed.get(random.nextInt(placed.size()));
  }

  private void tell(String what) {
    story.append(what).append('\n');
  }
}
