package org.cairncrm.notifications;

import org.jspecify.annotations.Nullable;

/**
 * The late deliveries of a carrier within a period, by who spoke of the delay first.
 *
 * @param carrier null for orders of which nothing was handed over
 * @param late the number of late orders
 * @param informedFirst customers who heard of the delay from the company before they made contact
 * @param askedFirst customers who made contact before they were informed
 */
public record CarrierDelays(
    @Nullable String carrier, long late, long informedFirst, long askedFirst) {
  /** Customers who were neither informed nor made contact. */
  public long silent() {
    return late - informedFirst - askedFirst;
  }
}
