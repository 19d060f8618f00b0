package org.cairncrm.integration;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of one event of a batch. */
public enum Outcome {
  /** It is stored, with all that follows from it. */
  @JsonProperty("stored")
  STORED,
  /** It was sent before: nothing was done. */
  @JsonProperty("known")
  KNOWN,
  /** It left nothing. */
  @JsonProperty("refused")
  REFUSED
}
