package org.cairncrm.orders;

import java.time.Instant;
import java.time.LocalDate;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order as an entry of a list.
 *
 * @param delayedAt the time at which the delay became known; null when the order is not late or is
 *     closed
 * @param lines the number of lines
 */
public record OrderSummary(
    OrderId id,
    String number,
    Channel channel,
    Instant placedAt,
    int nth,
    OrderStatus status,
    @Nullable LocalDate promisedOn,
    @Nullable Instant delayedAt,
    Money total,
    int lines) {}
