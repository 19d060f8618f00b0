package org.cairncrm.integration.imports;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an import is at. */
public enum ImportPhase {
  /** It waits for its files, or to be started. */
  @JsonProperty("receiving")
  RECEIVING,
  /** Rows are read and checked; nothing is applied yet. */
  @JsonProperty("reading")
  READING,
  /** What was read is applied, customer by customer. */
  @JsonProperty("applying")
  APPLYING,
  /** All is applied; what is no longer needed is thrown away. */
  @JsonProperty("tidying")
  TIDYING,
  @JsonProperty("ended")
  ENDED
}
