package org.cairncrm.events;

import java.time.Instant;
import org.cairncrm.shared.CustomerId;

/** What follows from a poke in these tests. */
@EventName("test-yelped")
public record PongReceived(CustomerId customer, Instant occurredAt, int n)
    implements CustomerEvent {}
