package org.cairncrm.offers;

/** What a customer can do with an offer. */
public enum CustomerOfferStatus {
  /** It begins later. */
  UPCOMING,
  /** It can be accepted. */
  OPEN,
  /** As many customers as the offer is for have accepted it. */
  USED_UP,
  ACCEPTED,
  EXPIRED
}
