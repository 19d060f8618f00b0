package org.cairncrm.offers;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cairncrm.shared.CustomerId;

/**
 * Decides by chance who is in the control group, in a way that anybody can repeat: the first 8
 * bytes of the SHA-256 of the id of the offer, a line feed and the id of the customer, both in
 * lower case, are read as an unsigned whole number in little-endian order. Modulo 10,000 it is
 * below 100 times the percentage for the customers in the control group. The groups of two offers
 * are independent of each other, and a larger percentage keeps the customers of a smaller one.
 */
final class ControlGroup {
  private static final int BOUND = 10_000;

  private ControlGroup() {}

  static boolean contains(UUID offer, CustomerId customer, int percent) {
    long hash =
        Hashing.sha256()
            .hashString(offer + "\n" + customer.value(), StandardCharsets.UTF_8)
            .asLong();
    return Long.remainderUnsigned(hash, BOUND) < percent * (BOUND / 100L);
  }
}
