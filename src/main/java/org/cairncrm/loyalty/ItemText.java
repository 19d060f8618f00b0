package org.cairncrm.loyalty;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.cairncrm.shared.FreeText;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a reward in the catalogue in one language.
 *
 * @param terms the conditions that customers read before they buy it
 */
public record ItemText(
    @NotNull @SingleLine @Size(min = 1, max = 100) String name,
    @Nullable @FreeText @Size(max = 2_000) String description,
    @Nullable @FreeText @Size(max = 5_000) String terms) {}
