package org.cairncrm.offers;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Starts an offer.
 *
 * @param customers the number of customers that the caller expects it to concern
 */
public record OfferStart(@NotNull @Min(0) @Max(1_000_000_000) Long customers) {}
