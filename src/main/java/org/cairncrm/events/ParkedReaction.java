package org.cairncrm.events;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A reaction that failed on an event, or that waits behind a failed one.
 *
 * @param event the stable name of the event
 * @param tries the number of failures; 0 while it waits behind another
 * @param retryAt the time of the next retry; null while it waits behind another, and if it is dead
 * @param error the error of the last attempt
 */
public record ParkedReaction(
    UUID id,
    CustomerId customer,
    String reaction,
    long seq,
    EventId eventId,
    String event,
    ParkedStatus status,
    int tries,
    @Nullable Instant retryAt,
    @Nullable String error,
    Instant parkedAt,
    @Nullable Actor dismissedBy,
    @Nullable Instant dismissedAt,
    @Nullable String dismissalReason) {}
