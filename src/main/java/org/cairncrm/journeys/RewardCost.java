package org.cairncrm.journeys;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one reward, or several of them, cost.
 *
 * @param points null if the reward is no points
 * @param vouchers the value of vouchers, each in the currency of its customer's order; null if the
 *     reward is no voucher
 */
@Schema(name = "RewardCost")
public record RewardCost(@Nullable Long points, @Nullable BigDecimal vouchers) {
  RewardCost times(long number) {
    return new RewardCost(
        points == null ? null : points * number,
        vouchers == null ? null : vouchers.multiply(BigDecimal.valueOf(number)));
  }
}
