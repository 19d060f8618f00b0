package org.cairncrm.offers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.cairncrm.shared.FreeText;

/** Stops an offer: nobody can accept it from then on. */
public record OfferStop(@NotNull @FreeText @Size(min = 1, max = 2_000) String reason) {}
