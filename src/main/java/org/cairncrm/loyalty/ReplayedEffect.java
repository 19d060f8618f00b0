package org.cairncrm.loyalty;

import java.time.Instant;
import org.cairncrm.events.Decision;
import org.cairncrm.orders.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * An effect of a rule in a replay, or the absence of one.
 *
 * @param order the order that the points, the voucher or the absence belong to
 * @param points of points that were given, taken back or expired; 0 for a voucher
 * @param voucher null for points
 * @param declined the reason of an absence; null for anything else
 */
record ReplayedEffect(
    Kind kind,
    RuleTerms rule,
    @Nullable OrderId order,
    Instant at,
    long points,
    @Nullable ReplayedVoucher voucher,
    @Nullable Decision declined) {
  /** The kind of an effect. */
  enum Kind {
    EARNED,
    TAKEN_BACK,
    EXPIRED,
    VOUCHER_GIVEN,
    VOUCHER_REVOKED,
    DECLINED
  }

  /** The change of the customer's points. */
  long change() {
    return switch (kind) {
      case EARNED -> points;
      case TAKEN_BACK, EXPIRED -> -points;
      case VOUCHER_GIVEN, VOUCHER_REVOKED, DECLINED -> 0;
    };
  }
}
