package org.cairncrm.loyalty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule that is in force.
 *
 * @param programme the name of the programme that it belongs to
 * @param version the version of the programme
 * @param condition the condition for a reward; null for the rule that gives points for every order
 * @param gives the points or the voucher, in words
 * @param publishedAt the time when this version of the programme was published
 */
public record LoyaltyRule(
    String programme,
    int version,
    String name,
    String title,
    @Nullable String condition,
    String gives,
    Instant publishedAt) {}
