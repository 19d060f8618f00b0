package org.cairncrm.loyalty;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.cairncrm.shared.FreeText;

/** Stops a batch: none of its vouchers can be used from then on. */
public record VoucherBatchStop(@NotNull @FreeText @Size(min = 1, max = 2_000) String reason) {}
