package org.cairncrm.orders;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Delivered goods of an order came back.
 *
 * @param amount refunded for these goods
 * @param returned refunded for all goods so far, these and cancelled ones included
 * @param total of the whole order
 * @param status of the order from now on; null in events from before it was recorded
 * @param standing how many of the customer's orders stand now; null if this one still does
 */
@EventName("order-returned")
public record OrderReturned(
    CustomerId customer,
    OrderId order,
    String number,
    Instant occurredAt,
    Money amount,
    Money returned,
    Money total,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OrderStatus status,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer standing)
    implements OrderReversal {
  @Override
  public boolean whole() {
    return status == null
        ? returned.amount().compareTo(total.amount()) >= 0
        : status == OrderStatus.RETURNED;
  }
}
