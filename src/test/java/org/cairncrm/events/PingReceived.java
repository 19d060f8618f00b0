package org.cairncrm.events;

import java.time.Instant;
import org.cairncrm.shared.CustomerId;

/** A fact of these tests: the customer was poked for the n-th time. */
@EventName("test-poked")
public record PingReceived(CustomerId customer, Instant occurredAt, int n)
    implements CustomerEvent {}
