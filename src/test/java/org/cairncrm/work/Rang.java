package org.cairncrm.work;

import java.time.Instant;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;

/** A fact of these tests: the time at which something was due. */
@EventName("test-rang")
record Rang(CustomerId customer, Instant occurredAt, String key) implements CustomerEvent {}
