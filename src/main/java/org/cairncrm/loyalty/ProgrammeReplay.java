package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.orders.CreditNoteIssued;
import org.cairncrm.orders.DeliveryCorrected;
import org.cairncrm.orders.GoodsCancelled;
import org.cairncrm.orders.OrderCancelled;
import org.cairncrm.orders.OrderDelivered;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.orders.OrderReturned;
import org.cairncrm.orders.OrderReversal;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * One programme on the history of one customer, event by event in the order of recording, as it
 * decides when it is in force. The rules and the arithmetic are those of the live system; the books
 * are in memory. It holds the lots and rewards of this customer.
 */
final class ProgrammeReplay {
  private final LoyaltyProgramme programme;
  private final ReplayedPurchases purchases;
  private final Instant from;
  private final BusinessZone zone;
  private final ReplayedMembership membership;
  private final ReplayedLots lots = new ReplayedLots();
  private final Map<UUID, RuleTerms> rulesOfLots = new HashMap<>();
  private final ReplayedRewards rewards = new ReplayedRewards();
  private final ReplayedEffects effects = new ReplayedEffects();

  /**
   * @param from the time from which the programme is in force: earlier orders are only counted
   * @param everybody whether every customer is a member from the beginning
   */
  ProgrammeReplay(
      LoyaltyProgramme programme,
      ReplayedPurchases purchases,
      Instant from,
      boolean everybody,
      BusinessZone zone) {
    this.programme = programme;
    this.purchases = purchases;
    this.from = from;
    this.membership = new ReplayedMembership(programme.version().name(), everybody);
    this.zone = zone;
  }

  /** The effects so far, in their order. */
  List<ReplayedEffect> effects() {
    return effects.all();
  }

  List<PointsLot> lots() {
    return lots.all();
  }

  /** An event takes effect, after what was due before it. */
  void happened(CustomerEvent event) {
    passed(event.occurredAt());
    switch (event) {
      case OrderPlaced placed -> placed(placed);
      case OrderReversal undone -> reversed(undone);
      case OrderDelivered delivered ->
          lots.of(delivered.order()).forEach(lot -> lots.activate(lot, delivered.occurredAt()));
      case DeliveryCorrected corrected ->
          lots.of(corrected.order()).stream()
              .filter(lot -> lot.reopens(corrected))
              .forEach(lots::deactivate);
      case CreditNoteIssued issued -> credited(issued);
      case ProgrammeJoined joined -> membership.joined(joined);
      case ProgrammeLeft left -> membership.left(left);
      default -> {}
    }
    if (!(event instanceof OrderPlaced)
        && !event.occurredAt().isBefore(from)
        && programme.concerns(event)) {
      for (RewardRule.Verdict verdict : programme.judge(facts(event)).verdicts()) {
        reward(verdict, event);
      }
    }
  }

  private ReplayedFacts facts(CustomerEvent event) {
    return new ReplayedFacts(
        event, purchases, lots, rewards, membership.includes(event.occurredAt()));
  }

  /** Time passes: points become active and expire. */
  void passed(Instant until) {
    for (PointsLot lot : lots.pass(until)) {
      Instant end = lot.expiresAt();
      effect(ReplayedEffect.Kind.EXPIRED, lot, end == null ? until : end, lot.remaining());
    }
  }

  private void placed(OrderPlaced placed) {
    if (placed.occurredAt().isBefore(from)) {
      return;
    }
    rewards.use(placed, purchases.lines(placed.order()));
    RuleDecisions decisions = programme.judge(facts(placed));
    UUID lot = placed.order().value();
    for (PointsRule.Earning earning : decisions.earnings()) {
      PointsRule rule = earning.rule();
      if (earning.points() == 0) {
        effects.declined(rule.terms(), placed, earning.decision());
      } else {
        earn(
            rule.terms(),
            placed,
            lot,
            null,
            earning.points(),
            rule.activatesAt(placed.occurredAt()));
        lot = Ids.next();
      }
    }
    decisions.verdicts().forEach(verdict -> reward(verdict, placed));
  }

  private void earn(
      RuleTerms rule,
      CustomerEvent event,
      UUID lot,
      @Nullable UUID reward,
      long points,
      @Nullable Instant activatesAt) {
    PointsPolicy policy = programme.policy();
    OrderId order = ReplayedEffects.order(event);
    lots.earn(
        new NewLot(
            event.customer(),
            lot,
            order == null ? lot : order.value(),
            order,
            reward,
            rule.programme(),
            rule.name(),
            policy.currency(),
            points,
            event.occurredAt(),
            activatesAt,
            policy.expiresAt(event.occurredAt())));
    rulesOfLots.put(lot, rule);
    effects.add(
        new ReplayedEffect(
            ReplayedEffect.Kind.EARNED, rule, order, event.occurredAt(), points, null, null));
  }

  private void reward(RewardRule.Verdict verdict, CustomerEvent event) {
    RewardRule rule = verdict.rule();
    if (!verdict.rewarded()) {
      effects.declined(rule.terms(), event, verdict.decision());
      return;
    }
    OrderPlaced placed = event instanceof OrderPlaced order ? order : null;
    UUID id = Ids.next();
    ReplayedVoucher voucher = null;
    switch (rule.gives()) {
      case PointsReward points -> earn(rule.terms(), event, id, id, points.points(), null);
      case VoucherReward gives -> {
        Currency currency = placed == null ? null : placed.total().currency();
        String obstacle = gives.obstacle(currency, event.occurredAt(), zone);
        if (obstacle != null) {
          effects.declined(rule.terms(), event, verdict.decision().because(obstacle));
          return;
        }
        voucher =
            new ReplayedVoucher(
                Objects.requireNonNull(gives.terms(currency)),
                gives.expiresAt(event.occurredAt(), zone),
                placed,
                placed == null ? List.of() : purchases.lines(placed.order()));
        effects.voucher(rule.terms(), event, voucher);
      }
      case GiftReward gift -> effects.granted(rule, event);
      case StatusReward status -> effects.granted(rule, event);
    }
    rewards.add(
        new ReplayedReward(
            id,
            rule,
            RewardsForEvents.order(event),
            event.occurredAt(),
            placed == null ? null : rule.terms().needs(placed),
            placed != null && rule.terms().cancelledCounts(),
            voucher));
  }

  private void reversed(OrderReversal undone) {
    RefundedMoney refund =
        switch (undone) {
          case OrderCancelled _ -> null;
          case OrderReturned returned -> RefundedMoney.of(returned);
          case GoodsCancelled goods -> RefundedMoney.of(goods);
        };
    for (PointsLot lot : lots.of(undone.order())) {
      long points =
          refund == null || undone.whole()
              ? lot.claimable()
              : ReturnedPoints.of(
                  lot,
                  rule(lot),
                  refund,
                  () -> purchases.goods(undone.order()),
                  rule -> factor(rule, undone.order()));
      takeBack(lot, points, undone.occurredAt());
    }
    if (undone.whole()) {
      revoke(undone);
    }
  }

  private void revoke(OrderReversal undone) {
    for (ReplayedReward reward : rewards.revoke(undone, purchases.all())) {
      PointsLot lot = lots.find(reward.id());
      if (lot != null) {
        takeBack(lot, lot.claimable(), undone.occurredAt());
      }
      if (reward.rule().grants()) {
        effects.add(
            reward
                .rule()
                .granted(ReplayedEffect.Kind.GRANT_REVOKED, reward.order(), undone.occurredAt()));
      }
      ReplayedVoucher voucher = reward.voucher();
      if (voucher != null) {
        voucher.revoke();
        effects.add(
            new ReplayedEffect(
                ReplayedEffect.Kind.VOUCHER_REVOKED,
                reward.rule().terms(),
                reward.order(),
                undone.occurredAt(),
                0,
                voucher,
                null));
      }
    }
  }

  private @Nullable PointsRule rule(PointsLot lot) {
    return programme.points().stream()
        .filter(rule -> rule.name().equals(lot.rule()))
        .findFirst()
        .orElse(null);
  }

  private @Nullable BigDecimal factor(PointsRule rule, OrderId order) {
    OrderPlaced placed = purchases.order(order);
    return placed == null ? null : rule.factor(facts(placed));
  }

  private void credited(CreditNoteIssued issued) {
    for (PointsRule rule : programme.points()) {
      if (rule.rate(issued.amount().currency()) != null) {
        LotClawback.of(lots.withPointsLeft(rule.name()), rule.points(issued.amount()))
            .forEach(part -> takeBack(part.lot(), part.points(), issued.occurredAt()));
      }
    }
  }

  private void takeBack(PointsLot lot, long points, Instant at) {
    long taken = lots.reverse(lot.id(), points);
    if (taken > 0) {
      effect(ReplayedEffect.Kind.TAKEN_BACK, lot, at, taken);
    }
  }

  private void effect(ReplayedEffect.Kind kind, PointsLot lot, Instant at, long points) {
    RuleTerms rule = Objects.requireNonNull(rulesOfLots.get(lot.id()));
    effects.add(new ReplayedEffect(kind, rule, lot.order(), at, points, null, null));
  }
}
