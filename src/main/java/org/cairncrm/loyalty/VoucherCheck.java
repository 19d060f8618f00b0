package org.cairncrm.loyalty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * A voucher and the basket that it is to be used on.
 *
 * @param code in any case, with or without dashes and spaces
 * @param customerId null as long as the customer is unknown; the voucher is then checked without
 *     the limits for a customer
 */
public record VoucherCheck(
    @NotNull @SingleLine @Size(min = 1, max = 100) String code,
    @Nullable CustomerId customerId,
    @NotNull @Valid Basket basket) {}
