package org.cairncrm.loyalty;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.cairncrm.shared.SingleLine;

/** Goods that are sent to the customer. */
public record GiftOffer(@NotNull @SingleLine @Size(min = 1, max = 100) String sku) {}
