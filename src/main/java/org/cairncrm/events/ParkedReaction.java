package org.cairncrm.events;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A reaction that failed on an event, or waits behind one that did.
 *
 * @param event the stable name of the event
 * @param tries how often it has failed; 0 while it waits behind another
 * @param retryAt when it is tried next; null while it waits behind another, and when it is dead
 * @param error of the last try
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
