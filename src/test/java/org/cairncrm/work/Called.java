package org.cairncrm.work;

import java.time.Instant;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;

/** A fact that comes in between. */
@EventName("test-called")
record Called(CustomerId customer, Instant occurredAt) implements CustomerEvent {}
