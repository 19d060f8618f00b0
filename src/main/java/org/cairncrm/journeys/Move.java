package org.cairncrm.journeys;

import java.time.Instant;
import org.cairncrm.shared.CustomerId;

/**
 * One customer leaves a stage, if any, and enters another.
 *
 * @param eventSeq the event that leads there
 * @param left the step that the customer leaves; 0 for one who sets out
 */
record Move(
    CustomerId customer,
    String journey,
    int version,
    int left,
    String stage,
    Instant at,
    long eventSeq) {
  /** Where on a journey. */
  record Step(CustomerId customer, String journey, int step) {}

  Step from() {
    return new Step(customer, journey, left);
  }

  Step to() {
    return new Step(customer, journey, left + 1);
  }
}
