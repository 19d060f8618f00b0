package org.cairncrm.loyalty;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.cairncrm.shared.Money;

/**
 * The outstanding liability of the loyalty programmes.
 *
 * @param members the number of customers who ever earned points or a reward of points
 * @param pending points that are not active yet, in the currency {@code points}
 * @param active points that can be used, in the currency {@code points}
 * @param rewards the number of rewards that were issued and not revoked
 * @param vouchers the value of issued vouchers that have not expired, for each currency
 * @param balances the points of all customers in each currency, {@code points} first
 */
@Schema(name = "LoyaltyLiability")
public record Liability(
    long members,
    long pending,
    long active,
    long rewards,
    List<Money> vouchers,
    List<OwedPoints> balances) {
  /**
   * The points of all customers in one currency.
   *
   * @param pending points that are not active yet
   * @param active points that can be used
   * @param reserved points that redemptions hold
   */
  public record OwedPoints(String currency, long pending, long active, long reserved) {
    static OwedPoints none(String currency) {
      return new OwedPoints(currency, 0, 0, 0);
    }
  }
}
