package org.cairncrm.integration.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of one customer.
 *
 * @param customer what the source calls the customer
 * @param key what the source calls what it becomes; empty for a line of an order
 * @param parent what the source calls what it belongs to
 * @param data the fields as JSON; empty when the row cannot be used, and so neither can the whole
 */
record StagedRecord(
    String customer,
    int record,
    long line,
    String key,
    @Nullable String parent,
    @Nullable Instant at,
    String data) {
  /** Stands for the customer of a row that does not say whose it is. */
  static final String NOBODY = "";

  /** Of a row that cannot be used, and of which no more can be read than what it belongs to. */
  static StagedRecord lost(int record, long line, String key, @Nullable String parent) {
    return new StagedRecord(NOBODY, record, line, key, parent, null, "");
  }

  boolean broken() {
    return data.isEmpty();
  }
}
