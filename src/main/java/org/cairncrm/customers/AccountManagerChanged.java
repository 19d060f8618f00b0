package org.cairncrm.customers;

import java.time.Instant;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Another person looks after the customer.
 *
 * @param from the username of who did before; null for nobody
 * @param to the username of who does now; null for nobody
 */
@EventName("account-manager-changed")
public record AccountManagerChanged(
    CustomerId customer, Instant occurredAt, @Nullable String from, @Nullable String to)
    implements CustomerEvent {}
