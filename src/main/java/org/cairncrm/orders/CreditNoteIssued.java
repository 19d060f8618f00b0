package org.cairncrm.orders;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;

/**
 * Money was given back for goods of which nobody said which order they are of.
 *
 * @param number what the system that told of it calls the credit note
 */
@EventName("credit-note-issued")
public record CreditNoteIssued(
    CustomerId customer, UUID creditNote, String number, Instant occurredAt, Money amount)
    implements CustomerEvent {}
