package org.cairncrm.offers;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A customer accepted an offer.
 *
 * @param reward the id of the reward that was granted
 */
public record Acceptance(
    UUID offer, CustomerId customer, Instant acceptedAt, @Nullable UUID reward) {}
