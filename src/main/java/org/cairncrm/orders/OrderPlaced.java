package org.cairncrm.orders;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A customer placed an order.
 *
 * @param number the order number that the shop and the customer use
 * @param nth its position among the customer's active orders, from 1, in the order of recording;
 *     orders that were cancelled or returned as a whole do not count
 * @param daysSincePrevious whole days since the customer's previous active order; null for the
 *     first
 * @param lines the number of lines
 * @param total the amount paid, rounded to the currency's decimals
 * @param promisedOn the day by which delivery was promised
 * @param discount the sum of the discounts on lines and on the whole order; null when there are
 *     none
 * @param shipping the delivery charge; null when there is none
 * @param tax the tax that is included in prices or added to them; null when none is known
 * @param codes the discounts with a code, each code once; null when there are none
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
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Money tax,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<CodeDiscount> codes)
    implements OrderEvent {
  /** An order on which no code was used. */
  public OrderPlaced(
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
      @Nullable Money discount,
      @Nullable Money shipping,
      @Nullable Money tax) {
    this(
        customer,
        order,
        number,
        channel,
        occurredAt,
        nth,
        daysSincePrevious,
        lines,
        total,
        promisedOn,
        discount,
        shipping,
        tax,
        null);
  }

  /** The same order at another position, for example after an earlier order was cancelled. */
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
        tax,
        codes);
  }
}
