package org.cairncrm.journeys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A journey that is live, at a glance.
 *
 * @param audience whom it is drawn for
 * @param version that is live
 * @param customers who stand on it
 * @param enteredLately how many set out on it within the last seven days
 */
public record JourneyOverview(
    String journey,
    String title,
    @Nullable String audience,
    int version,
    Instant publishedAt,
    long customers,
    long enteredLately) {}
