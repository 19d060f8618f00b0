package org.cairncrm.loyalty;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.cairncrm.shared.SingleLine;

/**
 * A tier for some days, whatever the qualifying amount.
 *
 * @param programme the name of a programme with tiers
 * @param tier the name of one of its tiers
 * @param days of 24 hours
 */
public record StatusOffer(
    @NotNull @SingleLine @Size(min = 1, max = 100) String programme,
    @NotNull @SingleLine @Size(min = 1, max = 100) String tier,
    @NotNull @Min(1) @Max(StatusOffer.MOST_DAYS) Integer days) {
  static final int MOST_DAYS = 3_650;
}
