package org.cairncrm.segments;

import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The size of a segment.
 *
 * @param customers the customers who are in it now
 * @param share their share of all customers in any segment, from 0 to 1
 * @param money what they paid and kept; null until there are orders
 * @param monthAgo the number of customers a month ago; null if that is not known
 */
public record SegmentSize(
    Segment segment, long customers, double share, @Nullable Money money, @Nullable Long monthAgo) {
  private static final int PERCENT = 100;

  /** The share in percent, rounded. */
  public long percent() {
    return Math.round(PERCENT * share);
  }

  /** The change against a month ago; null if that is not known. */
  public @Nullable Long change() {
    return monthAgo == null ? null : customers - monthAgo;
  }
}
