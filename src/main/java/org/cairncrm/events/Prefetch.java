package org.cairncrm.events;

import org.cairncrm.shared.CustomerId;

/**
 * Rows that nearly every command needs of its customer. They are loaded in the same round trip that
 * locks the customer. Implemented by a bean of the module that owns the rows.
 */
public interface Prefetch {
  /** A query whose reader puts the answer into the module's {@linkplain Commands#state state}. */
  Query<?> of(CustomerId customer);
}
