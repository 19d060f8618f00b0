package org.cairncrm.loyalty;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the programme as it stands in one version.
 *
 * @param condition when it rewards; null for the rule that gives points for every order
 * @param gives in words
 * @param inForce whether orders are judged by it now
 * @param document all of it, as JSON
 */
public record LoyaltyRule(
    String name,
    int version,
    String title,
    @Nullable String condition,
    String gives,
    boolean inForce,
    Instant publishedAt,
    @JsonRawValue String document) {}
