package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A used voucher was given back, so that it can be used again.
 *
 * @param because {@code order-cancelled}, {@code order-returned} or {@code rolled-back}
 * @param order null if no order is known
 */
@EventName("voucher-returned")
public record VoucherReturned(
    CustomerId customer,
    UUID voucher,
    UUID use,
    Instant occurredAt,
    String title,
    Money discount,
    String because,
    @Nullable OrderId order)
    implements CustomerEvent {}
