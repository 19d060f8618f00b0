package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.REWARD;

import java.math.BigDecimal;
import java.util.UUID;
import org.cairncrm.events.Events;
import org.cairncrm.events.Reaction;
import org.cairncrm.orders.OrderCancelled;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Money;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Rewards for orders, by the rules of the programme. */
@Component
class RewardsForOrders {
  private final RuleBook rules;
  private final Ledger ledger;
  private final Events events;
  private final DSLContext sql;

  RewardsForOrders(RuleBook rules, Ledger ledger, Events events, DSLContext sql) {
    this.rules = rules;
    this.ledger = ledger;
    this.events = events;
    this.sql = sql;
  }

  @Reaction
  void on(OrderPlaced placed) {
    for (RewardRule rule : rules.rewards()) {
      RewardRule.Verdict verdict = rule.judge(placed);
      if (verdict.rewarded()) {
        RewardIssued issued = issued(rule, placed);
        issue(issued, rule);
        events.publish(issued, verdict.decision());
      } else {
        events.declined(verdict.decision());
      }
    }
  }

  private static RewardIssued issued(RewardRule rule, OrderPlaced placed) {
    UUID reward = Ids.next();
    return switch (rule.gives()) {
      case PointsReward points ->
          new RewardIssued(
              placed.customer(),
              reward,
              placed.order(),
              placed.occurredAt(),
              rule.name(),
              "points",
              points.points(),
              null,
              null);
      case VoucherReward voucher ->
          new RewardIssued(
              placed.customer(),
              reward,
              placed.order(),
              placed.occurredAt(),
              rule.name(),
              "voucher",
              null,
              voucher.value(placed.total().currency()),
              voucher.expiresAt(placed.occurredAt()));
    };
  }

  private void issue(RewardIssued issued, RewardRule rule) {
    Money value = issued.value();
    BigDecimal amount = value == null ? null : value.amount();
    String currency = value == null ? null : value.currency().getCurrencyCode();
    sql.insertInto(REWARD)
        .set(REWARD.CUSTOMER_ID, issued.customer())
        .set(REWARD.REWARD_ID, issued.reward())
        .set(REWARD.RULE, rule.name())
        .set(REWARD.RULE_VERSION, rule.version())
        .set(REWARD.TITLE, rule.title())
        .set(REWARD.ORDER_ID, issued.order())
        .set(REWARD.POINTS, issued.points())
        .set(REWARD.AMOUNT, amount)
        .set(REWARD.CURRENCY, currency)
        .set(REWARD.STATUS, RewardStatus.ISSUED)
        .set(REWARD.ISSUED_AT, issued.occurredAt())
        .set(REWARD.EXPIRES_AT, issued.expiresAt())
        .execute();
    Long points = issued.points();
    if (points != null) {
      ledger.reward(
          issued.customer(), issued.order(), issued.reward(), points, issued.occurredAt());
    }
  }

  @Reaction
  void on(OrderCancelled cancelled) {
    sql.update(REWARD)
        .set(REWARD.STATUS, RewardStatus.REVOKED)
        .where(
            REWARD.CUSTOMER_ID.eq(cancelled.customer()),
            REWARD.ORDER_ID.eq(cancelled.order()),
            REWARD.STATUS.eq(RewardStatus.ISSUED))
        .returningResult(REWARD.REWARD_ID, REWARD.RULE)
        .fetch()
        .forEach(row -> revoked(cancelled, row.value1(), row.value2()));
  }

  private void revoked(OrderCancelled cancelled, UUID reward, String rule) {
    PointsLot lot = ledger.lot(cancelled.customer(), reward);
    if (lot != null) {
      ledger.reverse(cancelled.customer(), lot, lot.remaining(), cancelled.occurredAt());
    }
    events.publish(
        new RewardRevoked(
            cancelled.customer(), reward, cancelled.order(), cancelled.occurredAt(), rule));
  }
}
