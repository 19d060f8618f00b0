package org.cairncrm.orders;

import java.util.EnumSet;
import java.util.Set;

/** How far an order has come. */
public enum OrderStatus {
  PLACED,
  IN_TRANSIT,
  DELIVERED,
  CANCELLED,
  RETURNED;

  /** The statuses that an order may come from to this one; goods may follow after a delivery. */
  Set<OrderStatus> before() {
    return switch (this) {
      case PLACED -> EnumSet.noneOf(OrderStatus.class);
      case IN_TRANSIT -> EnumSet.of(PLACED, IN_TRANSIT, DELIVERED);
      case DELIVERED -> EnumSet.of(IN_TRANSIT);
      case CANCELLED -> EnumSet.of(PLACED, IN_TRANSIT);
      case RETURNED -> EnumSet.of(IN_TRANSIT, DELIVERED);
    };
  }

  /** Whether the customer still waits for something. */
  public boolean isOpen() {
    return this == PLACED || this == IN_TRANSIT;
  }

  /** Whether nothing of the order is left: it was cancelled or returned as a whole. */
  boolean isClosed() {
    return this == CANCELLED || this == RETURNED;
  }

  static Set<OrderStatus> open() {
    return EnumSet.of(PLACED, IN_TRANSIT);
  }

  /** For people, such as {@code in transit}. */
  String words() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
