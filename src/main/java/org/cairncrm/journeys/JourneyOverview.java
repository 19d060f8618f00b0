package org.cairncrm.journeys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A summary of a published journey.
 *
 * @param audience the customers that the journey is meant for
 * @param version the version in force
 * @param customers the number of customers on it
 * @param enteredLately how many times customers entered it within the last seven days of the
 *     business, including the present one
 */
public record JourneyOverview(
    String journey,
    String title,
    @Nullable String audience,
    int version,
    Instant publishedAt,
    long customers,
    long enteredLately) {}
