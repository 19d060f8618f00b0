package org.cairncrm.customers;

import java.time.Instant;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A customer was registered: the first event of every history.
 *
 * @param number the customer number for people, such as {@code C-10001}
 * @param country ISO 3166 alpha-2
 * @param accountManager the username of the account manager
 * @param source the system that sent the customer; {@code cairn} when entered here
 */
@EventName("customer-registered")
public record CustomerRegistered(
    CustomerId customer,
    String number,
    Instant occurredAt,
    Language language,
    @Nullable String country,
    @Nullable String accountManager,
    String source)
    implements CustomerEvent {}
