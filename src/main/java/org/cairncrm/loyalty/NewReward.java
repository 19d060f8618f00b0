package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.REWARD;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.cairncrm.events.RowStatement;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A reward that is to be stored.
 *
 * @param source the id of the event that brought it, or of the order
 * @param needs the orders that the reward depends on; null if earlier orders do not matter
 * @param kept whether the reward stays when the order is cancelled
 */
record NewReward(
    RewardIssued issued, RewardRule rule, UUID source, @Nullable NeededOrders needs, boolean kept) {
  private static final RowStatement<NewReward> ISSUE =
      RowStatement.<NewReward>into(REWARD)
          .set(REWARD.CUSTOMER_ID, row -> row.issued().customer())
          .set(REWARD.REWARD_ID, row -> row.issued().reward())
          .set(REWARD.PROGRAMME, row -> row.rule().programme().name())
          .set(REWARD.PROGRAMME_VERSION, row -> row.rule().programme().number())
          .set(REWARD.RULE, row -> row.rule().name())
          .set(REWARD.TITLE, row -> row.rule().title())
          .set(REWARD.ORDER_ID, row -> row.issued().order())
          .set(REWARD.SOURCE_ID, NewReward::source)
          .set(REWARD.POINTS, row -> row.issued().points())
          .set(REWARD.AMOUNT, NewReward::amount)
          .set(REWARD.CURRENCY, NewReward::currency)
          .set(REWARD.STATUS, row -> RewardStatus.ISSUED)
          .set(REWARD.ISSUED_AT, row -> row.issued().occurredAt())
          .set(REWARD.EXPIRES_AT, row -> row.issued().expiresAt())
          .set(REWARD.NEEDED, row -> row.needs() == null ? null : row.needs().orders())
          .set(REWARD.NEEDED_SINCE, row -> row.needs() == null ? null : row.needs().since())
          .set(REWARD.KEPT, NewReward::kept)
          .build();

  static List<Statement> writing(List<NewReward> rewards) {
    return ISSUE.with(rewards);
  }

  @Nullable BigDecimal amount() {
    Money value = issued.value();
    return value == null ? null : value.amount();
  }

  @Nullable String currency() {
    Money value = issued.value();
    return value == null ? null : value.currency().getCurrencyCode();
  }
}
