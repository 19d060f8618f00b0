package org.cairncrm.notes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A note on a customer, or on one of the customer's orders.
 *
 * @param orderId the order that it is about; null if it is about the customer
 * @param orderNumber the number of that order
 * @param mentions the usernames of the colleagues whom the text mentions
 * @param pinned whether it comes before the other notes
 * @param changedAt when the text was last edited; null if it never was
 * @param deletedAt when it was deleted; null if it is not
 * @param source the system that sent it; {@code cairn} for a note that was written here
 * @param externalId the id of the note in that system
 * @param version goes up with every change
 */
public record Note(
    UUID id,
    CustomerId customerId,
    @Nullable OrderId orderId,
    @Nullable String orderNumber,
    String text,
    List<String> mentions,
    boolean pinned,
    Instant createdAt,
    Actor createdBy,
    @Nullable Instant changedAt,
    @Nullable Actor changedBy,
    @Nullable Instant deletedAt,
    @Nullable Actor deletedBy,
    String source,
    String externalId,
    int version) {

  /** Whether it was deleted and not restored. */
  public boolean deleted() {
    return deletedAt != null;
  }

  /** The text in pieces, for templates: a mention is a piece of its own. */
  public List<NotePiece> pieces() {
    return NoteText.pieces(text, mentions);
  }

  /** The place in lists: pinned notes come first. */
  int place() {
    return pinned ? 1 : 0;
  }
}
