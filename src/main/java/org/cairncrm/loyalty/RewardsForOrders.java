package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.REWARD;
import static org.jooq.impl.DSL.falseCondition;

import java.util.List;
import java.util.UUID;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Events;
import org.cairncrm.events.Reaction;
import org.cairncrm.events.Seen;
import org.cairncrm.orders.OrderCancelled;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.orders.OrderReversal;
import org.cairncrm.orders.PastPurchase;
import org.cairncrm.orders.PurchaseHistory;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rewards orders by the rules of the loyalty programmes in force. */
@Component
class RewardsForOrders {
  private final OrderDecisions decisions;
  private final Ledger ledger;
  private final Clawback clawback;
  private final RewardGrants grants;
  private final Events events;
  private final PurchaseHistory purchases;
  private final DSLContext sql;

  RewardsForOrders(
      OrderDecisions decisions,
      Ledger ledger,
      Clawback clawback,
      RewardGrants grants,
      Events events,
      PurchaseHistory purchases,
      DSLContext sql) {
    this.decisions = decisions;
    this.ledger = ledger;
    this.clawback = clawback;
    this.grants = grants;
    this.events = events;
    this.purchases = purchases;
    this.sql = sql;
  }

  @Reaction("loyalty.rewards")
  void on(OrderPlaced placed) {
    for (RewardRule.Verdict verdict : decisions.of(placed).verdicts()) {
      RewardRule rule = verdict.rule();
      if (verdict.rewarded()) {
        grants.grant(
            rule,
            new RewardGrants.Occasion(
                placed.customer(),
                placed.order(),
                placed.order().value(),
                placed.occurredAt(),
                placed.total().currency(),
                rule.terms().needs(placed),
                rule.terms().cancelledCounts()),
            verdict.decision());
      } else {
        events.declined(verdict.decision());
      }
    }
  }

  /**
   * Revokes the rewards of the order. Also revokes rewards of other orders that needed it: those of
   * a rule that needs more orders than remain, such as one for the third order, and those of an
   * order that would come too late without it. The next third order is then rewarded again, but
   * only once.
   */
  @Reaction("loyalty.rewards")
  void on(OrderReversal undone) {
    if (!undone.whole()) {
      return;
    }
    Integer standing = undone.standing();
    sql.update(REWARD)
        .set(REWARD.STATUS, RewardStatus.REVOKED)
        .where(REWARD.CUSTOMER_ID.eq(undone.customer()))
        .and(REWARD.STATUS.eq(RewardStatus.ISSUED))
        .and(REWARD.KEPT.isFalse())
        .and(
            REWARD
                .ORDER_ID
                .eq(undone.order())
                .or(standing == null ? falseCondition() : REWARD.NEEDED.gt(standing))
                .or(REWARD.REWARD_ID.in(late(undone))))
        .returningResult(
            REWARD.REWARD_ID,
            REWARD.PROGRAMME,
            REWARD.PROGRAMME_VERSION,
            REWARD.RULE,
            REWARD.TITLE,
            REWARD.ORDER_ID,
            REWARD.NEEDED)
        .fetch(Records.mapping(Revoked::new))
        .forEach(revoked -> takeBack(undone, revoked));
  }

  /** The rewards of orders that have no other one within the days of their rule any more. */
  private List<UUID> late(OrderReversal undone) {
    var waiting =
        sql.select(REWARD.REWARD_ID, REWARD.ORDER_ID, REWARD.NEEDED_SINCE, REWARD.ISSUED_AT)
            .from(REWARD)
            .where(
                REWARD.CUSTOMER_ID.eq(undone.customer()),
                REWARD.STATUS.eq(RewardStatus.ISSUED),
                REWARD.NEEDED_SINCE.isNotNull())
            .fetch();
    if (waiting.isEmpty()) {
      return List.of();
    }
    List<PastPurchase> left =
        purchases.others(undone.customer(), undone.order()).stream()
            .filter(PastPurchase::isActive)
            .toList();
    return waiting.stream()
        .filter(row -> new NeededOrders(1, row.value3()).isLate(row.value2(), row.value4(), left))
        .map(Record4::value1)
        .toList();
  }

  private void takeBack(OrderReversal undone, Revoked revoked) {
    PointsLot lot = ledger.lot(undone.customer(), revoked.reward());
    if (lot != null) {
      clawback.takeOfReward(undone.customer(), lot, undone.occurredAt());
    }
    events.publish(
        new RewardRevoked(
            undone.customer(),
            revoked.reward(),
            revoked.order(),
            undone.occurredAt(),
            revoked.rule()),
        revoked.decision(undone));
  }

  /**
   * A revoked reward.
   *
   * @param needed the least number of active orders; null if earlier orders do not matter
   */
  private record Revoked(
      UUID reward,
      @Nullable String programme,
      int version,
      String rule,
      String title,
      OrderId order,
      @Nullable Integer needed) {
    Decision decision(OrderReversal undone) {
      String what = undone instanceof OrderCancelled ? "cancelled" : "returned";
      boolean own = undone.order().equals(order);
      Integer standing = undone.standing();
      if (own) {
        return decision(
            "Order %s, which had brought it, was %s".formatted(undone.number(), what),
            new Seen("the order is active", what, false));
      }
      return needed != null && standing != null && needed > standing
          ? decision(
              "It needs %d orders, and the customer has only %d left since order %s was %s"
                  .formatted(needed, standing, undone.number(), what),
              new Seen("active orders >= " + needed, standing.toString(), false))
          : decision(
              "Without order %s, which was %s, its order came too late after the one before"
                  .formatted(undone.number(), what),
              new Seen("the order before is active", what, false));
    }

    private Decision decision(String reason, Seen saw) {
      return new Decision(programme, rule, title, version, reason, List.of(saw));
    }
  }
}
