package org.cairncrm.journeys;

import java.time.Instant;
import org.cairncrm.shared.CustomerId;

/** A customer in a stage, with the entry times of the stage and of the journey. */
public record StageCustomer(CustomerId customer, Instant since, Instant enteredAt) {}
