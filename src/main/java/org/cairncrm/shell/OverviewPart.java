package org.cairncrm.shell;

import org.cairncrm.events.Query;
import org.cairncrm.shared.CustomerId;

/**
 * A part of the overview of a customer: {@code GET /api/customers/{id}/overview}. A module declares
 * it as a bean. The queries of all parts run in a single round trip.
 *
 * @param <T> the type of the part, which becomes JSON: a record, a list of records or a page of
 *     them
 */
public interface OverviewPart<T> {
  /** The name of the part in the overview. */
  String name();

  /** The permission for the part. Without it the part is left out. */
  String permission();

  /** Reads the part. A customer without rows has an empty part. */
  Query<T> query(CustomerId customer);

  /** The part without what the caller may not read, after all queries have run. */
  default T readable(T part) {
    return part;
  }
}
