package org.cairncrm.orders;

import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventReversal;
import org.jspecify.annotations.Nullable;

/**
 * An order was undone, as a whole or in part. If nothing of it is left, everything that followed
 * from it is reversed, and orders that were placed after it count as one fewer.
 */
public sealed interface OrderReversal extends OrderEvent, EventReversal
    permits OrderCancelled, OrderReturned, GoodsCancelled {
  String number();

  /** Whether nothing of the order is left. */
  boolean whole();

  /**
   * How many of the customer's orders stand from now on; null if the order still does, and in
   * events from before it was recorded.
   */
  @Nullable Integer standing();

  @Override
  default @Nullable CustomerEvent corrected(CustomerEvent earlier) {
    if (!whole()) {
      return earlier;
    }
    if (earlier instanceof OrderEvent event && event.order().equals(order())) {
      return null;
    }
    Integer standing = standing();
    return earlier instanceof OrderPlaced placed && standing != null && placed.nth() > standing
        ? placed.asNth(standing)
        : earlier;
  }
}
