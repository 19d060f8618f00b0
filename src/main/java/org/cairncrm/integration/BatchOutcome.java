package org.cairncrm.integration;

import io.swagger.v3.oas.annotations.media.Schema;

/** The outcome of one event of a batch. */
@Schema(name = "EventOutcome")
public enum BatchOutcome {
  /** The event is stored, with all its consequences. */
  STORED,
  /** The event was sent before, so nothing was done. */
  KNOWN,
  /** The event was refused and left nothing. */
  REFUSED
}
