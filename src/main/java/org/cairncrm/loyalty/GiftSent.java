package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;

/** A gift was sent. The tracking number, if there is one, is the text beside the event. */
@EventName("gift-sent")
public record GiftSent(CustomerId customer, UUID gift, String title, String sku, Instant occurredAt)
    implements CustomerEvent {}
