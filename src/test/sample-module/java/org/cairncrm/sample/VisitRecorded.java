package org.cairncrm.sample;

import java.time.Instant;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;

/** A customer visited a store. */
@EventName("visit-recorded")
public record VisitRecorded(CustomerId customer, String store, Instant occurredAt)
    implements CustomerEvent {}
