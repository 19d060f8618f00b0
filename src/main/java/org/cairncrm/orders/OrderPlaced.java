package org.cairncrm.orders;

import java.time.Instant;
import java.time.LocalDate;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A customer placed an order.
 *
 * @param number what the shop and the customer call it
 * @param nth which of the customer's orders it is, from 1, in the order of recording
 * @param daysSincePrevious whole days since the customer's previous order; null for the first
 * @param lines how many lines it has
 * @param total of all lines, rounded to what can be paid
 * @param promisedOn the day by which delivery was promised
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
    @Nullable LocalDate promisedOn)
    implements CustomerEvent {}
