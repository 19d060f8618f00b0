package org.cairncrm.orders;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer bought and kept.
 *
 * @param orders the number of active orders: those that were neither cancelled nor returned as a
 *     whole
 * @param lastPlacedAt the time of the latest of them; null without one
 * @param kept the money paid for them less refunds and credit notes, in one currency; negative if
 *     more was credited than paid
 */
public record PurchaseTotal(int orders, @Nullable Instant lastPlacedAt, BigDecimal kept) {}
