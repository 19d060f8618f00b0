package org.cairncrm.offers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.cairncrm.shared.FreeText;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * The words of an offer in one language.
 *
 * @param text null for a title alone
 */
public record OfferText(
    @NotNull @SingleLine @Size(max = 100) String title,
    @Nullable @FreeText @Size(max = 2_000) String text) {}
