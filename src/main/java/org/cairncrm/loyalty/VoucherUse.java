package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * One use of a voucher.
 *
 * @param source the system that redeemed it
 * @param externalId the id of the checkout or the receipt there
 * @param orderId the order on which it was used; null until an order names the code
 * @param returnedAt null unless the use was given back
 * @param returnedBecause null unless the use was given back, and for uses that an earlier version
 *     of Cairn gave back
 */
public record VoucherUse(
    UUID id,
    UUID voucherId,
    CustomerId customerId,
    String source,
    String externalId,
    @Nullable OrderId orderId,
    VoucherUseStatus status,
    Money discount,
    Instant redeemedAt,
    @Nullable Instant returnedAt,
    @Nullable VoucherReturnCause returnedBecause) {}
