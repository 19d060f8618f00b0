package org.cairncrm.orders;

import java.time.Instant;
import java.time.LocalDate;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * The promised day of an order was moved. The reason is stored beside the event.
 *
 * @param previouslyOn the day in force before; null if none had been promised
 * @param promisedOn the new day
 */
@EventName("promise-changed")
public record PromiseChanged(
    CustomerId customer,
    OrderId order,
    String number,
    Instant occurredAt,
    @Nullable LocalDate previouslyOn,
    LocalDate promisedOn)
    implements OrderEvent {}
