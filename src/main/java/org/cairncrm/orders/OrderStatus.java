package org.cairncrm.orders;

import java.util.EnumSet;
import java.util.Set;

/** The progress of an order. */
public enum OrderStatus {
  PLACED,
  IN_TRANSIT,
  DELIVERED,
  CANCELLED,
  RETURNED;

  /**
   * The statuses from which an order may move to this one. A delivered order can be in transit
   * again, because more goods may follow.
   */
  Set<OrderStatus> before() {
    return switch (this) {
      case PLACED -> EnumSet.noneOf(OrderStatus.class);
      case IN_TRANSIT -> EnumSet.of(PLACED, IN_TRANSIT, DELIVERED);
      case DELIVERED -> EnumSet.of(IN_TRANSIT);
      case CANCELLED -> EnumSet.of(PLACED, IN_TRANSIT);
      case RETURNED -> EnumSet.of(IN_TRANSIT, DELIVERED);
    };
  }

  /** Whether the customer still waits for goods. */
  public boolean isOpen() {
    return this == PLACED || this == IN_TRANSIT;
  }

  /** Whether nothing of the order is left: it was cancelled or returned as a whole. */
  public boolean isClosed() {
    return this == CANCELLED || this == RETURNED;
  }

  static Set<OrderStatus> open() {
    return EnumSet.of(PLACED, IN_TRANSIT);
  }

  /** The status in words, such as {@code in transit}. */
  String words() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
