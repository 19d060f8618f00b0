package org.cairncrm.notifications;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why nobody was written to. */
public enum SkipReason {
  /** What it would have told of was long past when it was recorded. */
  @JsonProperty("historical")
  HISTORICAL,
  /** The customer has no e-mail address. */
  @JsonProperty("no-email")
  NO_EMAIL,
  /** Nothing of the order is outstanding: it was delivered, cancelled or returned meanwhile. */
  @JsonProperty("not-awaited")
  NOT_AWAITED
}
