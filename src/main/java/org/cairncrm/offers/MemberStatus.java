package org.cairncrm.offers;

/** The status of a customer of an offer. */
public enum MemberStatus {
  /** The customer has the offer, and the history does not say so yet. */
  CHOSEN,
  OFFERED,
  ACCEPTED,
  /** The offer ended, or was stopped, before the customer accepted it. */
  EXPIRED,
  /** The customer is in the control group, and does not have the offer. */
  CONTROL
}
