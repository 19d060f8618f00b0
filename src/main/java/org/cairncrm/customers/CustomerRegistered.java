package org.cairncrm.customers;

import java.time.Instant;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * Someone became a customer: the first event of everyone's history.
 *
 * @param number what people call the customer, such as {@code C-10001}
 * @param country ISO 3166 alpha-2
 * @param accountManager the username of who looks after the customer
 * @param source the system that told of the customer; {@code cairn} when it was entered here
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
