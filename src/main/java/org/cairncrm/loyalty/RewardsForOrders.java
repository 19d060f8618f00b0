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
import org.jooq.DSLContext;
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
  private final DSLContext sql;

  RewardsForOrders(
      OrderDecisions decisions,
      Ledger ledger,
      Clawback clawback,
      RewardGrants grants,
      Events events,
      DSLContext sql) {
    this.decisions = decisions;
    this.ledger = ledger;
    this.clawback = clawback;
    this.grants = grants;
    this.events = events;
    this.sql = sql;
  }

  @Reaction("loyalty.rewards")
  void on(OrderPlaced placed) {
    for (RewardRule.Verdict verdict : decisions.of(placed).verdicts()) {
      RewardRule rule = verdict.rule();
      if (verdict.rewarded()) {
        Integer nth = rule.terms().dependsOnCount() ? placed.nth() : null;
        grants.grant(
            rule,
            new RewardGrants.Occasion(
                placed.customer(),
                placed.order(),
                placed.occurredAt(),
                placed.total().currency(),
                nth,
                rule.terms().cancelledCounts()),
            verdict.decision());
      } else {
        events.declined(verdict.decision());
      }
    }
  }

  /**
   * Revokes the rewards of the order. Also revokes rewards of later orders that depended on the
   * number of orders, such as one for the third order, if fewer remain now. The next third order is
   * then rewarded again, but only once.
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
                .or(standing == null ? falseCondition() : REWARD.NTH.gt(standing)))
        .returningResult(
            REWARD.REWARD_ID,
            REWARD.PROGRAMME,
            REWARD.PROGRAMME_VERSION,
            REWARD.RULE,
            REWARD.TITLE,
            REWARD.ORDER_ID,
            REWARD.NTH)
        .fetch(Records.mapping(Revoked::new))
        .forEach(revoked -> takeBack(undone, revoked));
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
   * @param nth the number of its order among the customer's remaining orders, if its rule looks at
   *     it
   */
  private record Revoked(
      UUID reward,
      @Nullable String programme,
      int version,
      String rule,
      String title,
      OrderId order,
      @Nullable Integer nth) {
    Decision decision(OrderReversal undone) {
      String what = undone instanceof OrderCancelled ? "cancelled" : "returned";
      boolean own = undone.order().equals(order);
      String reason =
          own
              ? "Order %s, which had brought it, was %s".formatted(undone.number(), what)
              : "It was for order %d, and only %d are left since order %s was %s"
                  .formatted(nth, undone.standing(), undone.number(), what);
      List<Seen> saw =
          own
              ? List.of(new Seen("the order is active", what, false))
              : List.of(new Seen("standing orders >= " + nth, "" + undone.standing(), false));
      return new Decision(programme, rule, title, version, reason, saw);
    }
  }
}
