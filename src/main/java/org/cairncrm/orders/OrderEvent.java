package org.cairncrm.orders;

import org.cairncrm.events.CustomerEvent;

/** Something that happened to an order. */
public interface OrderEvent extends CustomerEvent {
  OrderId order();
}
