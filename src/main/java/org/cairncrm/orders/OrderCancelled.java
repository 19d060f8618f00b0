package org.cairncrm.orders;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order was cancelled as a whole: nothing of it is left to deliver or pay.
 *
 * @param standing the customer's number of active orders after the cancellation
 */
@EventName("order-cancelled")
public record OrderCancelled(
    CustomerId customer,
    OrderId order,
    String number,
    Instant occurredAt,
    Money total,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer standing)
    implements OrderReversal {
  @Override
  public boolean whole() {
    return true;
  }
}
