package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.LOT;
import static org.cairncrm.loyalty.db.Tables.REWARD;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Money;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;

/** The points and the rewards of an account, as fields of one statement. */
final class AccountFields {
  private AccountFields() {}

  /** The lots of points, newest first, at most {@value LoyaltyAccount#MOST}. */
  static Field<List<PointsLot>> lots(Condition... which) {
    return multiset(
            select(
                    LOT.LOT_ID,
                    LOT.ORDER_ID,
                    LOT.REWARD_ID,
                    LOT.PROGRAMME,
                    LOT.PROGRAMME_VERSION,
                    LOT.STATUS,
                    LOT.POINTS,
                    LOT.REMAINING,
                    LOT.EARNED_AT,
                    LOT.ACTIVATES_AT,
                    LOT.ACTIVE_AT)
                .from(LOT)
                .where(which)
                .orderBy(LOT.EARNED_AT.desc(), LOT.LOT_ID.desc())
                .limit(LoyaltyAccount.MOST))
        .convertFrom(lots -> lots.map(Records.mapping(PointsLot::new)));
  }

  /** The rewards, newest first, at most {@value LoyaltyAccount#MOST}. */
  static Field<List<IssuedReward>> rewards(Condition... which) {
    return multiset(
            select(
                    REWARD.REWARD_ID,
                    REWARD.PROGRAMME,
                    REWARD.PROGRAMME_VERSION,
                    REWARD.RULE,
                    REWARD.TITLE,
                    REWARD.ORDER_ID,
                    REWARD.STATUS,
                    REWARD.POINTS,
                    REWARD.AMOUNT,
                    REWARD.CURRENCY,
                    REWARD.ISSUED_AT,
                    REWARD.EXPIRES_AT)
                .from(REWARD)
                .where(which)
                .orderBy(REWARD.ISSUED_AT.desc(), REWARD.REWARD_ID.desc())
                .limit(LoyaltyAccount.MOST))
        .convertFrom(rewards -> rewards.map(Records.mapping(AccountFields::reward)));
  }

  private static IssuedReward reward(
      UUID id,
      @Nullable String programme,
      int version,
      String rule,
      String title,
      OrderId order,
      RewardStatus status,
      @Nullable Long points,
      @Nullable BigDecimal amount,
      @Nullable String currency,
      Instant issuedAt,
      @Nullable Instant expiresAt) {
    return new IssuedReward(
        id,
        programme,
        version,
        rule,
        title,
        order,
        status,
        points,
        amount == null || currency == null ? null : money(amount, currency),
        issuedAt,
        expiresAt);
  }

  static Money money(BigDecimal amount, String currency) {
    return new Money(amount, Currency.getInstance(currency)).rounded();
  }
}
