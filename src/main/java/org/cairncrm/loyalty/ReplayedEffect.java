package org.cairncrm.loyalty;

import java.time.Instant;
import org.cairncrm.events.Decision;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * An effect of a rule in a replay, or the absence of one.
 *
 * @param order the order that the points, the voucher or the absence belong to
 * @param points of points that were given, taken back or expired; 0 for a voucher
 * @param voucher null for points
 * @param declined the reason of an absence; null for anything else
 * @param cost what a gift costs; null for anything else, and if it is not known
 */
record ReplayedEffect(
    Kind kind,
    RuleTerms rule,
    @Nullable OrderId order,
    Instant at,
    long points,
    @Nullable ReplayedVoucher voucher,
    @Nullable Decision declined,
    @Nullable Money cost) {
  /** An effect without a gift. */
  ReplayedEffect(
      Kind kind,
      RuleTerms rule,
      @Nullable OrderId order,
      Instant at,
      long points,
      @Nullable ReplayedVoucher voucher,
      @Nullable Decision declined) {
    this(kind, rule, order, at, points, voucher, declined, null);
  }

  /** The kind of an effect. */
  enum Kind {
    EARNED,
    TAKEN_BACK,
    EXPIRED,
    VOUCHER_GIVEN,
    VOUCHER_REVOKED,
    /** A gift or a tier was given. */
    GRANTED,
    GRANT_REVOKED,
    DECLINED
  }

  /** The change of the customer's points. */
  long change() {
    return switch (kind) {
      case EARNED -> points;
      case TAKEN_BACK, EXPIRED -> -points;
      case VOUCHER_GIVEN, VOUCHER_REVOKED, GRANTED, GRANT_REVOKED, DECLINED -> 0;
    };
  }
}
