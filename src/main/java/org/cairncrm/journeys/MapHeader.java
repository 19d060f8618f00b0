package org.cairncrm.journeys;

import org.jspecify.annotations.Nullable;

/**
 * What a map says of the journey as a whole.
 *
 * @param name the stable name
 * @param texts its title, and the customers whose journey it is
 * @param owner who is responsible for it; null if nobody is named
 * @param per the field of the events that tells runs apart; {@value #CUSTOMER} if a customer has
 *     one run
 */
record MapHeader(String name, MapTexts texts, @Nullable String owner, String per, Reentry reentry) {
  static final String CUSTOMER = "customer";

  static final String AUDIENCE = "for";

  @Nullable String audience() {
    return texts.get(AUDIENCE);
  }

  /** Whether a customer has one run at a time. */
  boolean isPerCustomer() {
    return per.equals(CUSTOMER);
  }
}
