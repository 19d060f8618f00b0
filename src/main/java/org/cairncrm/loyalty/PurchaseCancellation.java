package org.cairncrm.loyalty;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.cairncrm.shared.FreeText;

/** Cancels a purchase. */
public record PurchaseCancellation(@NotBlank @FreeText @Size(max = 2_000) String reason) {}
