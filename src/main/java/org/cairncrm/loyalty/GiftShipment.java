package org.cairncrm.loyalty;

import jakarta.validation.constraints.Size;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * A gift was sent.
 *
 * @param tracking the number under which the parcel is followed; null if there is none
 */
public record GiftShipment(@Nullable @SingleLine @Size(max = 100) String tracking) {}
