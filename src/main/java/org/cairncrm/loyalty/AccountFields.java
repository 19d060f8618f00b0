package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.LOT;
import static org.cairncrm.loyalty.db.Tables.REWARD;
import static org.cairncrm.loyalty.db.Tables.VOUCHER;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.cairncrm.shared.Money;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;

/** The points and the rewards of an account, as fields of one statement. */
final class AccountFields {
  private AccountFields() {}

  /** The lots of points, newest first, at most {@value LoyaltyAccount#MOST}. */
  static Field<List<PointsLot>> lots(Condition... which) {
    return multiset(
            select(
                    LOT.LOT_ID,
                    LOT.SOURCE_ID,
                    LOT.ORDER_ID,
                    LOT.REWARD_ID,
                    LOT.PROGRAMME,
                    LOT.PROGRAMME_VERSION,
                    LOT.RULE,
                    LOT.CURRENCY,
                    LOT.STATUS,
                    LOT.POINTS,
                    LOT.REMAINING,
                    LOT.RESERVED,
                    LOT.SPENT,
                    LOT.OWED,
                    LOT.WAIVED,
                    LOT.EARNED_AT,
                    LOT.ACTIVATES_AT,
                    LOT.ACTIVE_AT,
                    LOT.EXPIRES_AT)
                .from(LOT)
                .where(which)
                .orderBy(LOT.EARNED_AT.desc(), LOT.LOT_ID.desc())
                .limit(LoyaltyAccount.MOST))
        .convertFrom(lots -> lots.map(Records.mapping(PointsLot::new)));
  }

  /** The rewards, newest first, at most {@value LoyaltyAccount#MOST}. */
  static Field<List<IssuedReward>> rewards(VoucherRows rows, Condition... which) {
    Field<RewardStatus> status = rows.rewardStatus().as("reward_status");
    return multiset(
            select(
                    REWARD.REWARD_ID,
                    REWARD.PROGRAMME,
                    REWARD.PROGRAMME_VERSION,
                    REWARD.RULE,
                    REWARD.TITLE,
                    REWARD.ORDER_ID,
                    status,
                    REWARD.POINTS,
                    REWARD.AMOUNT,
                    REWARD.CURRENCY,
                    REWARD.ISSUED_AT,
                    REWARD.EXPIRES_AT)
                .select(rows.fields())
                .from(REWARD)
                .leftJoin(VOUCHER)
                .on(VOUCHER.REWARD_ID.eq(REWARD.REWARD_ID))
                .where(which)
                .orderBy(REWARD.ISSUED_AT.desc(), REWARD.REWARD_ID.desc())
                .limit(LoyaltyAccount.MOST))
        .convertFrom(rewards -> rewards.map(row -> reward(rows, row, status)));
  }

  private static IssuedReward reward(VoucherRows rows, Record row, Field<RewardStatus> status) {
    BigDecimal amount = row.get(REWARD.AMOUNT);
    String currency = row.get(REWARD.CURRENCY);
    return new IssuedReward(
        row.get(REWARD.REWARD_ID),
        row.get(REWARD.PROGRAMME),
        row.get(REWARD.PROGRAMME_VERSION),
        row.get(REWARD.RULE),
        row.get(REWARD.TITLE),
        row.get(REWARD.ORDER_ID),
        row.get(status),
        row.get(REWARD.POINTS),
        amount == null || currency == null ? null : money(amount, currency),
        row.get(REWARD.ISSUED_AT),
        row.get(REWARD.EXPIRES_AT),
        row.get(VOUCHER.VOUCHER_ID) == null ? null : rows.voucher(row));
  }

  static Money money(BigDecimal amount, String currency) {
    return new Money(amount, Currency.getInstance(currency)).rounded();
  }
}
