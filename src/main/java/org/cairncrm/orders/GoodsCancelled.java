package org.cairncrm.orders;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A part of an order will not be delivered, because single lines were cancelled or goods were lost.
 *
 * @param amount the refund for these goods
 * @param refunded the refund for all goods so far, including these
 * @param total the total of the whole order
 * @param status the new status of the order
 * @param standing the customer's number of active orders after this one closed; null if it is still
 *     active
 */
@EventName("goods-cancelled")
public record GoodsCancelled(
    CustomerId customer,
    OrderId order,
    String number,
    Instant occurredAt,
    Money amount,
    Money refunded,
    Money total,
    OrderStatus status,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer standing)
    implements OrderReversal {
  @Override
  public boolean whole() {
    return status.isClosed();
  }
}
