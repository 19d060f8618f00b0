package org.cairncrm.orders;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Delivered goods of an order were returned.
 *
 * @param amount the refund for these goods
 * @param returned the refund for all goods so far, including these and cancelled ones
 * @param total the total of the whole order
 * @param status the new status of the order; null in events from before it was recorded
 * @param standing the customer's number of active orders after this one closed; null if it is still
 *     active
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
