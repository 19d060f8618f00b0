package org.cairncrm.loyalty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule that is in force.
 *
 * @param programme the name of the programme that it belongs to
 * @param version of the programme
 * @param condition when it rewards an order; null for the rule that gives points for every order
 * @param gives in words
 * @param publishedAt when this version of the programme was published
 */
public record LoyaltyRule(
    String programme,
    int version,
    String name,
    String title,
    @Nullable String condition,
    String gives,
    Instant publishedAt) {}
