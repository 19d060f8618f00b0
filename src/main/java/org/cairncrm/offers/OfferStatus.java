package org.cairncrm.offers;

/** The status of an offer. */
public enum OfferStatus {
  /** It can be changed, and nobody has it. */
  DRAFT,
  /** Its customers are being chosen. */
  STARTING,
  RUNNING,
  /** Its validity is over. */
  ENDED,
  /** A person stopped it before its end. */
  STOPPED
}
