package org.cairncrm.integration;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/** What became of one event of a batch. */
@Schema(name = "EventOutcome")
public enum BatchOutcome {
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
