package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cairncrm.orders.PurchasedGoods;
import org.jspecify.annotations.Nullable;

/** The decision how many points of a lot were earned by goods that came back. */
final class ReturnedPoints {
  private ReturnedPoints() {}

  /**
   * The points of the refunded money, at most those that can be claimed. The lot then holds what
   * its rule gives for the money that was kept. Points that the rule does not explain, because it
   * is not known any more, are taken back in proportion.
   *
   * @param rule the rule that gave the points, in the version that gave them; null if unknown
   * @param goods reads the goods of the order, for a rule that selects products
   * @param factor reads the factor of the bonuses that applied to the order; its result is null if
   *     it is unknown
   */
  static long of(
      PointsLot lot,
      @Nullable PointsRule rule,
      RefundedMoney refund,
      Supplier<PurchasedGoods> goods,
      Function<PointsRule, @Nullable BigDecimal> factor) {
    if (rule != null) {
      KeptMoney kept = KeptMoney.of(rule, refund, goods);
      BigDecimal times = rule.bonuses().isEmpty() ? BigDecimal.ONE : factor.apply(rule);
      if (times != null && rule.explains(lot.points(), kept.counted(), times)) {
        return Math.min(lot.claimable(), rule.takenBack(lot.points(), kept, times));
      }
    }
    return lot.toReverse(refund.amount(), refund.refunded(), refund.total());
  }
}
