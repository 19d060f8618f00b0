package org.cairncrm.orders;

import java.time.Instant;
import java.time.LocalDate;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order as an entry of the list of all customers' orders.
 *
 * @param source the system that sent the order
 * @param externalId the id of the order in that system
 * @param delayedAt the time at which the delay became known; null when the order is not late or is
 *     closed
 */
public record OrderEntry(
    OrderId id,
    CustomerId customerId,
    String number,
    String source,
    String externalId,
    Channel channel,
    Instant placedAt,
    OrderStatus status,
    @Nullable LocalDate promisedOn,
    @Nullable Instant delayedAt,
    Money total) {}
