package org.cairncrm.notes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairncrm.events.EventName;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody edited a note. The new text is the text of the event.
 *
 * @param order the order that the note is about; null if it is about the customer
 * @param number the number of that order
 * @param mentions the usernames of the colleagues whom the text mentions
 */
@EventName("note-changed")
public record NoteChanged(
    CustomerId customer,
    UUID note,
    @Nullable OrderId order,
    @Nullable String number,
    List<String> mentions,
    Instant occurredAt)
    implements NoteEvent {}
