package org.cairncrm.orders;

import org.cairncrm.events.CustomerEvent;

/** An event of an order. */
public interface OrderEvent extends CustomerEvent {
  OrderId order();
}
