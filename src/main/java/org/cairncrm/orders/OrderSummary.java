package org.cairncrm.orders;

import java.time.Instant;
import java.time.LocalDate;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order as a line of a list.
 *
 * @param delayedAt since when it is known to be late; null when it is not, or is closed
 * @param lines how many it has
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
