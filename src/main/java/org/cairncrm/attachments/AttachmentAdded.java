package org.cairncrm.attachments;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;

/**
 * A file was attached. Its name is the text of the event.
 *
 * @param owner the kind of the thing to which it belongs, such as {@code contact}
 * @param size in bytes
 */
@EventName("attachment-added")
public record AttachmentAdded(
    CustomerId customer,
    UUID attachment,
    String owner,
    UUID ownerId,
    String mediaType,
    long size,
    Instant occurredAt)
    implements CustomerEvent {}
