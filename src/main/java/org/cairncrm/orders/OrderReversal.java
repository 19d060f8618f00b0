package org.cairncrm.orders;

import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventReversal;
import org.jspecify.annotations.Nullable;

/**
 * An order was cancelled or returned, as a whole or in part. If nothing of it is left, all its
 * consequences are reversed, and the customer's later orders move up by one position.
 */
public sealed interface OrderReversal extends OrderEvent, EventReversal
    permits OrderCancelled, OrderReturned, GoodsCancelled {
  String number();

  /** Whether nothing of the order is left. */
  boolean whole();

  /**
   * The customer's number of active orders after this one closed; null if the order is still
   * active, and in events from before the number was recorded.
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
