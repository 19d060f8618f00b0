package org.cairncrm.attachments;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;

/** An attachment was removed. Its name and the reason are the text of the event. */
@EventName("attachment-removed")
public record AttachmentRemoved(
    CustomerId customer, UUID attachment, String owner, UUID ownerId, Instant occurredAt)
    implements CustomerEvent {}
