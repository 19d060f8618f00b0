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
 * A customer used a voucher.
 *
 * @param title the title of the rule or the batch that the voucher came from
 * @param order null if a till or a checkout redeemed it before there was an order
 */
@EventName("voucher-redeemed")
public record VoucherRedeemed(
    CustomerId customer,
    UUID voucher,
    UUID use,
    Instant occurredAt,
    String title,
    Money discount,
    @Nullable OrderId order)
    implements CustomerEvent {}
