package org.cairncrm.orders;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A part of an order will not be delivered: single lines were cancelled, or goods were lost.
 *
 * @param amount refunded for these goods
 * @param refunded for all goods so far, these included
 * @param total of the whole order
 * @param status of the order from now on
 * @param standing how many of the customer's orders stand now; null if this one still does
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
