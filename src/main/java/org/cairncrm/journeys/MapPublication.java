package org.cairncrm.journeys;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.cairncrm.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A publication of a journey map, and what it did with customers.
 *
 * @param policy null if nobody was under way
 * @param customers the number of customers whom it concerns: those who were under way, or everybody
 *     with a history if customers are placed by it
 * @param reached the number of these whom the job has looked at so far
 * @param moved the number of these for whom it did what the policy says: they go on on the new
 *     version, finish on theirs, or have been placed
 * @param doneAt null while the job is under way
 */
@Schema(name = "JourneyPublication")
public record MapPublication(
    int version,
    Actor author,
    @Nullable String comment,
    Instant publishedAt,
    @Nullable PublicationPolicy policy,
    Map<String, String> mapping,
    @Nullable Instant drainUntil,
    boolean replay,
    long customers,
    long reached,
    long moved,
    @Nullable Instant doneAt) {}
