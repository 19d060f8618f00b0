package org.cairncrm.integration.imports;

/** The phase of an import. */
public enum ImportPhase {
  /** The import waits for its files, or for its start. */
  RECEIVING,
  /** Rows are parsed and checked; nothing is applied yet. */
  READING,
  /** The parsed records are applied, customer by customer. */
  APPLYING,
  /** Everything is applied; data that is no longer needed is deleted. */
  TIDYING,
  ENDED
}
