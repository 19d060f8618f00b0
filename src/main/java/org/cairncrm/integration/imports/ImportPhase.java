package org.cairncrm.integration.imports;

/** What an import is at. */
public enum ImportPhase {
  /** It waits for its files, or to be started. */
  RECEIVING,
  /** Rows are read and checked; nothing is applied yet. */
  READING,
  /** What was read is applied, customer by customer. */
  APPLYING,
  /** All is applied; what is no longer needed is thrown away. */
  TIDYING,
  ENDED
}
