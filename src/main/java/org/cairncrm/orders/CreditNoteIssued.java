package org.cairncrm.orders;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;

/**
 * The shop refunded money without naming an order.
 *
 * @param number the credit note's external id in its source system
 */
@EventName("credit-note-issued")
public record CreditNoteIssued(
    CustomerId customer, UUID creditNote, String number, Instant occurredAt, Money amount)
    implements CustomerEvent {}
