package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;

/**
 * A person rejected an adjustment that another person had asked for. The reason is the text beside
 * the event.
 *
 * @param points below zero for a deduction
 */
@EventName("adjustment-rejected")
public record AdjustmentRejected(
    CustomerId customer, UUID adjustment, Instant occurredAt, String currency, long points)
    implements CustomerEvent {}
