package org.cairncrm.loyalty;

import jakarta.validation.constraints.Size;
import org.cairncrm.shared.FreeText;
import org.jspecify.annotations.Nullable;

/**
 * Gives back the use of a voucher.
 *
 * @param reason in the words of the person or system, such as a payment that failed
 */
public record VoucherRollback(@Nullable @FreeText @Size(max = 2_000) String reason) {}
