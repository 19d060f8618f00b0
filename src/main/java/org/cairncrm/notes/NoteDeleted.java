package org.cairncrm.notes;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.EventName;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody deleted a note. Its first line is the text of the event.
 *
 * @param order the order that the note is about; null if it is about the customer
 * @param number the number of that order
 */
@EventName("note-deleted")
public record NoteDeleted(
    CustomerId customer,
    UUID note,
    @Nullable OrderId order,
    @Nullable String number,
    Instant occurredAt)
    implements NoteEvent {}
