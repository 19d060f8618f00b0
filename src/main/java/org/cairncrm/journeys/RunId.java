package org.cairncrm.journeys;

import org.cairncrm.shared.CustomerId;

/**
 * Identifies a run.
 *
 * @param run its number among the customer's runs of the journey, from 1
 */
record RunId(CustomerId customer, String journey, int run) {
  /** Whether it is a run of this customer on this journey. */
  boolean isOf(CustomerId whose, String name) {
    return customer.equals(whose) && journey.equals(name);
  }
}
