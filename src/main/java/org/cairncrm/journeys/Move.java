package org.cairncrm.journeys;

import java.time.Instant;
import org.cairncrm.shared.CustomerId;

/**
 * A customer's move from one stage, if any, to another.
 *
 * @param eventSeq the seq of the event that leads to the stage
 * @param left the step that the customer leaves; 0 if the customer enters the journey
 */
record Move(
    CustomerId customer,
    String journey,
    int version,
    int left,
    String stage,
    Instant at,
    long eventSeq) {
  /** A step of a customer on a journey. */
  record Step(CustomerId customer, String journey, int step) {}

  Step from() {
    return new Step(customer, journey, left);
  }

  Step to() {
    return new Step(customer, journey, left + 1);
  }
}
