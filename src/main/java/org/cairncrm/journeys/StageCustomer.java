package org.cairncrm.journeys;

import java.time.Instant;
import org.cairncrm.shared.CustomerId;

/** A customer who stands at a stage, since when, and on the journey since when. */
public record StageCustomer(CustomerId customer, Instant since, Instant enteredAt) {}
