package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.REWARD;

import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.events.Reaction;
import org.cairncrm.events.RowStatement;
import org.cairncrm.orders.OrderCancelled;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Money;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rewards for orders, by the rules of the programme. */
@Component
class RewardsForOrders {
  private static final String KEPT_BACK = "loyalty.reward";

  private static final RowStatement ISSUE =
      RowStatement.of(
          """
          insert into loyalty.reward (customer_id, reward_id, rule, rule_version, title, order_id, points, amount, currency,
            status, issued_at, expires_at)
          :rows
          """,
          "uuid",
          "uuid",
          "text",
          "int4",
          "text",
          "uuid",
          "int8",
          "numeric",
          "text",
          "text",
          "timestamptz",
          "timestamptz");

  private final RuleBook rules;
  private final Ledger ledger;
  private final Events events;
  private final Commands commands;
  private final DSLContext sql;

  RewardsForOrders(
      RuleBook rules, Ledger ledger, Events events, Commands commands, DSLContext sql) {
    this.rules = rules;
    this.ledger = ledger;
    this.events = events;
    this.commands = commands;
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
    commands.defer(KEPT_BACK, new Issued(issued, rule), all -> ISSUE.with(all, Issued::cells));
    Long points = issued.points();
    if (points != null) {
      ledger.reward(
          issued.customer(), issued.order(), issued.reward(), points, issued.occurredAt());
    }
  }

  @Reaction
  void on(OrderCancelled cancelled) {
    commands.writeDeferred(KEPT_BACK);
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

  private record Issued(RewardIssued issued, RewardRule rule) {
    @Nullable Object[] cells() {
      Money value = issued.value();
      return RowStatement.row(
          issued.customer().value(),
          issued.reward(),
          rule.name(),
          rule.version(),
          rule.title(),
          issued.order().value(),
          issued.points(),
          value == null ? null : value.amount(),
          value == null ? null : value.currency().getCurrencyCode(),
          RewardStatus.ISSUED.name(),
          issued.occurredAt(),
          issued.expiresAt());
    }
  }
}
