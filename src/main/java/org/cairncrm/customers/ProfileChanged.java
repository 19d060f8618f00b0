package org.cairncrm.customers;

import java.time.Instant;
import java.util.List;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;

/**
 * A customer's profile was changed.
 *
 * @param version the version of the new profile
 * @param fields the names of the changed fields, such as {@code emails} or {@code attributes.size};
 *     their values are only in the versions of the profile, where erasure deletes them
 */
@EventName("profile-changed")
public record ProfileChanged(
    CustomerId customer, int version, Instant occurredAt, List<String> fields)
    implements CustomerEvent {}
