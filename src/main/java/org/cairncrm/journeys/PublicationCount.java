package org.cairncrm.journeys;

import java.util.List;
import org.cairncrm.shared.CustomerId;

/**
 * The progress of a publication's job, which is stored with each step: a step that is repeated
 * after a crash counts the same customers again, and none twice.
 *
 * @param next the customers of the next step
 * @param moved the number of customers for whom the steps so far did what the publication says
 */
record PublicationCount(List<CustomerId> next, long moved) {
  static final PublicationCount NONE = new PublicationCount(List.of(), 0);
}
