package org.cairncrm.sample;

import java.time.Instant;
import org.cairncrm.shared.CustomerId;

/** A visit of a customer to a store. */
public record Visit(CustomerId customerId, String store, Instant visitedAt) {}
