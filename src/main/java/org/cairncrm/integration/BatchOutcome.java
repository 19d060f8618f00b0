package org.cairncrm.integration;

import io.swagger.v3.oas.annotations.media.Schema;

/** What became of one event of a batch. */
@Schema(name = "EventOutcome")
public enum BatchOutcome {
  /** It is stored, with all that follows from it. */
  STORED,
  /** It was sent before: nothing was done. */
  KNOWN,
  /** It left nothing. */
  REFUSED
}
