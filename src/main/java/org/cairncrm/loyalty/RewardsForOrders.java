package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.REWARD;
import static org.jooq.impl.DSL.falseCondition;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Events;
import org.cairncrm.events.Reaction;
import org.cairncrm.events.Seen;
import org.cairncrm.orders.OrderCancelled;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.orders.OrderReversal;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.Ids;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rewards orders by the rules of the loyalty programmes in force. */
@Component
class RewardsForOrders {
  private final OrderDecisions decisions;
  private final Ledger ledger;
  private final Events events;
  private final Commands commands;
  private final DSLContext sql;
  private final BusinessZone zone;

  RewardsForOrders(
      OrderDecisions decisions,
      Ledger ledger,
      Events events,
      Commands commands,
      DSLContext sql,
      BusinessZone zone) {
    this.decisions = decisions;
    this.ledger = ledger;
    this.events = events;
    this.commands = commands;
    this.sql = sql;
    this.zone = zone;
  }

  @Reaction("loyalty.rewards")
  void on(OrderPlaced placed) {
    for (RewardRule.Verdict verdict : decisions.of(placed).verdicts()) {
      RewardRule rule = verdict.rule();
      String obstacle = verdict.rewarded() ? obstacle(rule, placed) : null;
      if (obstacle != null) {
        events.declined(rule.terms().decision(obstacle, verdict.decision().saw()));
      } else if (verdict.rewarded()) {
        RewardIssued issued = issued(rule, placed);
        issue(issued, rule, placed);
        events.publish(issued, verdict.decision());
      } else {
        events.declined(verdict.decision());
      }
    }
  }

  /** The reason why the rule has nothing to give for this order; null if it has. */
  private @Nullable String obstacle(RewardRule rule, OrderPlaced placed) {
    if (!(rule.gives() instanceof VoucherReward voucher)) {
      return null;
    }
    if (voucher.terms(placed.total().currency()) == null) {
      return "The rule has no amount in " + placed.total().currency();
    }
    return voucher.expiresAt(placed.occurredAt(), zone).isAfter(placed.occurredAt())
        ? null
        : "The vouchers of this rule could be used until " + voucher.until();
  }

  private RewardIssued issued(RewardRule rule, OrderPlaced placed) {
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
              terms(voucher, placed).value(),
              voucher.expiresAt(placed.occurredAt(), zone));
    };
  }

  private static VoucherTerms terms(VoucherReward voucher, OrderPlaced placed) {
    return Objects.requireNonNull(voucher.terms(placed.total().currency()));
  }

  private void issue(RewardIssued issued, RewardRule rule, OrderPlaced placed) {
    LoyaltyState state = commands.state(LoyaltyState.class, LoyaltyState::new);
    Integer nth = rule.terms().dependsOnCount() ? placed.nth() : null;
    state.add(new NewReward(issued, rule, nth));
    if (rule.gives() instanceof VoucherReward voucher) {
      state.add(NewVoucher.of(issued, rule, terms(voucher, placed)));
    }
    Long points = issued.points();
    if (points != null) {
      ledger.reward(
          issued.customer(),
          issued.order(),
          issued.reward(),
          rule.programme(),
          points,
          issued.occurredAt());
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
      ledger.reverse(undone.customer(), lot, lot.remaining(), undone.occurredAt());
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
