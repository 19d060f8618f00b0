package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;

/**
 * A person asked for points to be granted or deducted, which another person has to approve. The
 * reason is the text beside the event.
 *
 * @param points below zero for a deduction
 */
@EventName("adjustment-requested")
public record AdjustmentRequested(
    CustomerId customer, UUID adjustment, Instant occurredAt, String currency, long points)
    implements CustomerEvent {}
