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
record Piece(
    String customer,
    int record,
    long line,
    String key,
    @Nullable String parent,
    @Nullable Instant at,
    String data) {

  boolean broken() {
    return data.isEmpty();
  }
}
