package org.cairncrm.orders;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A customer placed an order.
 *
 * @param number what the shop and the customer call it
 * @param nth which of the customer's standing orders it is, from 1: of those neither cancelled nor
 *     returned as a whole, in the order of recording
 * @param daysSincePrevious whole days since the customer's previous standing order; null for the
 *     first
 * @param lines how many lines it has
 * @param total the amount paid, rounded to what can be paid
 * @param promisedOn the day by which delivery was promised
 * @param discount what was taken off, of single lines and of the whole order; null when nothing was
 * @param shipping charged for delivery; null when nothing was
 * @param tax included in prices or added to them; null when none is known
 */
@EventName("order-placed")
public record OrderPlaced(
    CustomerId customer,
    OrderId order,
    String number,
    Channel channel,
    Instant occurredAt,
    int nth,
    @Nullable Integer daysSincePrevious,
    int lines,
    Money total,
    @Nullable LocalDate promisedOn,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Money discount,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Money shipping,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Money tax)
    implements OrderEvent {
  /** The same order, if fewer had been placed before it. */
  OrderPlaced asNth(int other) {
    return new OrderPlaced(
        customer,
        order,
        number,
        channel,
        occurredAt,
        other,
        daysSincePrevious,
        lines,
        total,
        promisedOn,
        discount,
        shipping,
        tax);
  }
}
