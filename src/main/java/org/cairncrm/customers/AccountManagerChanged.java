package org.cairncrm.customers;

import java.time.Instant;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * The customer has another account manager.
 *
 * @param from the username of the previous account manager; null for none
 * @param to the username of the new account manager; null for none
 */
@EventName("account-manager-changed")
public record AccountManagerChanged(
    CustomerId customer, Instant occurredAt, @Nullable String from, @Nullable String to)
    implements CustomerEvent {}
