package org.cairncrm.loyalty;

import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The answer to whether a voucher can be used on a basket. Nothing is reserved.
 *
 * @param usable whether it can be used
 * @param voucher null if there is no voucher with this code
 * @param discount on the basket; null if it cannot be used
 * @param refusal the first reason why it cannot be used; null if it can
 */
public record VoucherValidation(
    boolean usable,
    @Nullable Voucher voucher,
    @Nullable Money discount,
    @Nullable VoucherRefusal refusal) {}
