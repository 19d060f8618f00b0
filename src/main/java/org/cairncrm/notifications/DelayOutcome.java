package org.cairncrm.notifications;

/** Who spoke of a late delivery first. */
public enum DelayOutcome {
  /** The customer heard of the delay from the company before making contact. */
  INFORMED_FIRST,
  /** The customer made contact before being informed. */
  ASKED_FIRST,
  /** Nobody has spoken of it yet. */
  NEITHER
}
