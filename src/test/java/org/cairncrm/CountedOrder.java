package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.cairncrm.orders.LineQuantity;
import org.cairncrm.orders.Order;
import org.cairncrm.orders.OrderLine;
import org.cairncrm.orders.OrderStatus;
import org.cairncrm.orders.Reversal;
import org.cairncrm.orders.ReversalKind;
import org.jspecify.annotations.Nullable;

/** Counts the goods and the money of an order in a second and simpler way. */
final class CountedOrder {
  private CountedOrder() {}

  /** What was paid back. */
  static BigDecimal refunded(Order order) {
    return order.reversals().stream()
        .map(reversal -> reversal.amount().amount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** How many pieces were cancelled or returned; of one kind if it is given. */
  static int gone(Order order, OrderLine line, @Nullable ReversalKind kind) {
    return order.reversals().stream()
        .filter(reversal -> kind == null || reversal.kind() == kind)
        .map(Reversal::lines)
        .mapToInt(lines -> of(line, lines))
        .sum();
  }

  private static int delivered(Order order, OrderLine line) {
    return order.shipments().stream()
        .filter(parcel -> parcel.deliveredAt() != null)
        .mapToInt(parcel -> of(line, parcel.lines()))
        .sum();
  }

  private static int of(OrderLine line, List<LineQuantity> lines) {
    return lines.stream()
        .filter(one -> one.line() == line.line())
        .mapToInt(LineQuantity::quantity)
        .sum();
  }

  /** The state of an order follows from its shipments, cancellations and returns. */
  static void check(Order order, String story) {
    assertThat(order.reversals()).as(story).allMatch(one -> one.amount().amount().signum() >= 0);
    assertThat(refunded(order)).as(story).isLessThanOrEqualTo(order.total().amount());
    assertThat(order.lines())
        .as("no more comes back than there was: %s", story)
        .allMatch(line -> gone(order, line, null) <= line.quantity());
    boolean allGone =
        order.lines().stream().allMatch(line -> gone(order, line, null) == line.quantity());
    boolean closed =
        order.status() == OrderStatus.CANCELLED || order.status() == OrderStatus.RETURNED;
    boolean byAmount = order.reversals().stream().anyMatch(one -> one.lines().isEmpty());
    boolean allRefunded = refunded(order).compareTo(order.total().amount()) == 0;
    boolean anyDelivered =
        order.shipments().stream().anyMatch(parcel -> parcel.deliveredAt() != null);
    boolean known = order.shipments().stream().noneMatch(parcel -> parcel.lines().isEmpty());
    if (allGone) {
      assertThat(allRefunded).as("everything came back: %s", story).isTrue();
    }
    assertThat(closed)
        .as("nothing is left: %s", story)
        .isEqualTo(allGone || byAmount && allRefunded && order.total().amount().signum() > 0);
    if (order.status().isOpen()) {
      assertThat(order.status() == OrderStatus.PLACED)
          .as(story)
          .isEqualTo(order.shipments().isEmpty());
    } else {
      assertThat(order.delayedAt()).as("late with nothing outstanding: %s", story).isNull();
    }
    if (known && !closed && !order.shipments().isEmpty()) {
      boolean awaited =
          order.lines().stream()
              .anyMatch(
                  line ->
                      line.quantity()
                          > gone(order, line, ReversalKind.CANCELLATION) + delivered(order, line));
      boolean settledByAmount =
          order.reversals().stream()
              .anyMatch(one -> one.kind() == ReversalKind.CANCELLATION && one.lines().isEmpty());
      if (!settledByAmount) {
        assertThat(order.status())
            .as("of parcels that name their goods: %s", story)
            .isEqualTo(awaited || !anyDelivered ? OrderStatus.IN_TRANSIT : OrderStatus.DELIVERED);
      }
    }
  }
}
