package org.cairncrm.offers;

/**
 * The customers whom an offer would concern if it started now.
 *
 * @param customers all of them
 * @param control those in the control group among them
 */
public record OfferSize(long customers, long control) {
  /** The number of customers who would get it. */
  public long offered() {
    return customers - control;
  }
}
