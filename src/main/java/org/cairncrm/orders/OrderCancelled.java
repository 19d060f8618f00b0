package org.cairncrm.orders;

import java.time.Instant;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;

/** An order was cancelled as a whole: nothing of it was delivered, and nothing will be. */
@EventName("order-cancelled")
public record OrderCancelled(
    CustomerId customer, OrderId order, String number, Instant occurredAt, Money total)
    implements CustomerEvent {}
