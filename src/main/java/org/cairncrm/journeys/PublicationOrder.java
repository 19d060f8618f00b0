package org.cairncrm.journeys;

import java.time.Instant;
import java.util.Map;
import org.cairncrm.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The work of a publication's job.
 *
 * @param policy null if nobody was under way
 * @param until the time at which runs are moved out; null for never
 * @param by the person who published
 * @param comment the reason; null if none was given
 */
record PublicationOrder(
    String journey,
    int version,
    @Nullable PublicationPolicy policy,
    Map<String, String> mapping,
    @Nullable Instant until,
    boolean replay,
    Actor by,
    @Nullable String comment,
    Instant publishedAt,
    long customers) {}
