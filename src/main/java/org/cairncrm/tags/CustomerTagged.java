package org.cairncrm.tags;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;

/**
 * The customer got a tag.
 *
 * @param tag the id of the tag
 * @param name the name that it had then
 */
@EventName("customer-tagged")
public record CustomerTagged(CustomerId customer, UUID tag, String name, Instant occurredAt)
    implements CustomerEvent {}
