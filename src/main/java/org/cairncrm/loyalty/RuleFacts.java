package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.List;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.orders.OrderLine;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.orders.PastPurchase;
import org.jspecify.annotations.Nullable;

/**
 * The facts that rules judge. Everything but the event is read only when a rule asks for it, so
 * that an order under rules that look at the event alone costs nothing more.
 */
interface RuleFacts {
  CustomerEvent event();

  /** The lines of the order that was placed. */
  List<OrderLine> lines();

  /** The customer's other orders that are recorded, the earliest placed first. */
  List<PastPurchase> others();

  /**
   * The points that the rule has given the customer since this time, and that were not reversed.
   */
  long earned(String programme, String rule, Instant since);

  /** The order that was placed; null for another event. */
  default @Nullable OrderPlaced order() {
    return event() instanceof OrderPlaced placed ? placed : null;
  }
}
