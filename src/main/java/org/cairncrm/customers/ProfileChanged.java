package org.cairncrm.customers;

import java.time.Instant;
import java.util.List;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;

/**
 * A customer's profile was changed.
 *
 * @param version of the profile that the change led to
 * @param fields the names of those that changed, such as {@code emails} or {@code attributes.size};
 *     what they hold is in the versions of the profile alone, where erasure reaches it
 */
@EventName("profile-changed")
public record ProfileChanged(
    CustomerId customer, int version, Instant occurredAt, List<String> fields)
    implements CustomerEvent {}
