package org.cairncrm.loyalty;

import java.util.List;
import java.util.UUID;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The points, rewards and tiers that a return would cost the customer. Nothing is changed.
 *
 * @param refund the amount that would be refunded
 * @param whole whether nothing of the order would be left
 * @param points the points that would be taken back, by lot
 * @param rewards the rewards that would be revoked, also of later orders
 * @param debts the points that the customer would owe afterwards, by currency
 * @param tiers the tiers that would change
 */
public record SimulatedReturn(
    CustomerId customer,
    OrderId order,
    String number,
    Money refund,
    boolean whole,
    List<ReturnedLot> points,
    List<RevokedReward> rewards,
    List<PointsDebt> debts,
    List<LostTier> tiers) {
  /**
   * Points of a lot that would be taken back.
   *
   * @param programme null for points that no programme gave
   * @param rule the rule that gave the points; null if it was not recorded
   * @param order null for points that came from no order
   * @param takenBack the points that are still there and would be taken
   * @param owed the points that were spent and would be owed
   * @param waived the points that were spent and that the customer could keep
   * @param left the points of the lot that would be left
   */
  public record ReturnedLot(
      UUID lot,
      @Nullable String programme,
      @Nullable String rule,
      @Nullable OrderId order,
      String currency,
      long takenBack,
      long owed,
      long waived,
      long left) {}

  /**
   * A reward that would be revoked.
   *
   * @param order the order that brought it; null if another event did
   * @param points null for a voucher
   * @param value the amount of a voucher; null for points and for other vouchers
   * @param used whether the voucher was used already
   */
  public record RevokedReward(
      UUID reward,
      @Nullable String programme,
      String rule,
      String title,
      @Nullable OrderId order,
      @Nullable Long points,
      @Nullable Money value,
      boolean used) {}

  /**
   * Points that the customer would owe.
   *
   * @param debt the points below zero
   * @param toEarn the points to earn before the next redemption
   */
  public record PointsDebt(String currency, long debt, long toEarn) {}

  /**
   * A tier that the customer would lose.
   *
   * @param tier the title of the tier now
   * @param then the title of the tier afterwards; null for none
   */
  public record LostTier(String programme, @Nullable String tier, @Nullable String then) {}
}
