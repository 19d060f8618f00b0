package org.cairncrm.orders;

import java.time.Instant;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;

/**
 * Goods of a delivered order came back.
 *
 * @param amount what these goods had cost
 * @param returned what all goods returned so far, these included, had cost
 * @param total of the whole order
 */
@EventName("order-returned")
public record OrderReturned(
    CustomerId customer,
    OrderId order,
    String number,
    Instant occurredAt,
    Money amount,
    Money returned,
    Money total)
    implements CustomerEvent {}
