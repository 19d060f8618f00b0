package org.cairncrm.journeys;

import java.util.List;
import org.cairncrm.shared.CustomerId;

/** A change of a customer's runs of one journey that is still to be written. */
sealed interface RunWrite permits RunRow, RunWrite.All {
  /**
   * All runs with their whole paths, in place of what is stored.
   *
   * @param runs copies, which do not change any more
   */
  record All(CustomerId customer, String journey, List<Run> runs) implements RunWrite {}
}
