package org.cairncrm.integration.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that a row states about one customer.
 *
 * @param customer the external id of the customer
 * @param key the external id of the record; empty for an order line
 * @param parent the external id of the parent
 * @param data the fields as JSON; empty when the row is unusable, which rejects the whole record
 */
record StagedRecord(
    String customer,
    int record,
    long line,
    String key,
    @Nullable String parent,
    @Nullable Instant at,
    String data) {
  /** The customer of an unusable row, whose customer is not read. */
  static final String NOBODY = "";

  /** A record of an unusable row, with only its id or its parent's id. */
  static StagedRecord lost(int record, long line, String key, @Nullable String parent) {
    return new StagedRecord(NOBODY, record, line, key, parent, null, "");
  }

  boolean broken() {
    return data.isEmpty();
  }
}
