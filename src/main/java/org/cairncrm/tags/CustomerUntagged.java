package org.cairncrm.tags;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * The customer lost a tag.
 *
 * @param tag the id of the tag
 * @param name the name that it had then
 * @param mergedInto the name of the tag that took its place, if it was merged; otherwise null
 */
@EventName("customer-untagged")
public record CustomerUntagged(
    CustomerId customer, UUID tag, String name, @Nullable String mergedInto, Instant occurredAt)
    implements CustomerEvent {}
