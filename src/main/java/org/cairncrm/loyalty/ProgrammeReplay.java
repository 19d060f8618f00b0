package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.Decision;
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
  private final ReplayedLots lots = new ReplayedLots();
  private final Map<UUID, RuleTerms> rulesOfLots = new HashMap<>();
  private final List<ReplayedReward> rewards = new ArrayList<>();
  private final List<ReplayedEffect> effects = new ArrayList<>();

  /**
   * @param from the time from which the programme is in force: earlier orders are only counted
   */
  ProgrammeReplay(
      LoyaltyProgramme programme, ReplayedPurchases purchases, Instant from, BusinessZone zone) {
    this.programme = programme;
    this.purchases = purchases;
    this.from = from;
    this.zone = zone;
  }

  /** The effects so far, in their order. */
  List<ReplayedEffect> effects() {
    return effects;
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
      default -> {}
    }
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
    useVoucher(placed);
    RuleDecisions decisions = programme.judge(new ReplayedFacts(placed, purchases, lots));
    UUID lot = placed.order().value();
    for (PointsRule.Earning earning : decisions.earnings()) {
      PointsRule rule = earning.rule();
      if (earning.points() == 0) {
        declined(rule.terms(), placed, earning.decision());
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
    for (RewardRule.Verdict verdict : decisions.verdicts()) {
      if (verdict.rewarded()) {
        reward(verdict, placed);
      } else {
        declined(verdict.rule().terms(), placed, verdict.decision());
      }
    }
  }

  private void earn(
      RuleTerms rule,
      OrderPlaced placed,
      UUID lot,
      @Nullable UUID reward,
      long points,
      @Nullable Instant activatesAt) {
    PointsPolicy policy = programme.policy();
    lots.earn(
        new NewLot(
            placed.customer(),
            lot,
            placed.order().value(),
            placed.order(),
            reward,
            rule.programme(),
            rule.name(),
            policy.currency(),
            points,
            placed.occurredAt(),
            activatesAt,
            policy.expiresAt(placed.occurredAt())));
    rulesOfLots.put(lot, rule);
    effects.add(
        new ReplayedEffect(
            ReplayedEffect.Kind.EARNED,
            rule,
            placed.order(),
            placed.occurredAt(),
            points,
            null,
            null));
  }

  private void reward(RewardRule.Verdict verdict, OrderPlaced placed) {
    RewardRule rule = verdict.rule();
    UUID id = Ids.next();
    ReplayedVoucher voucher = null;
    switch (rule.gives()) {
      case PointsReward points -> earn(rule.terms(), placed, id, id, points.points(), null);
      case VoucherReward gives -> {
        Currency currency = placed.total().currency();
        String obstacle = gives.obstacle(currency, placed.occurredAt(), zone);
        if (obstacle != null) {
          declined(rule.terms(), placed, verdict.decision().because(obstacle));
          return;
        }
        voucher =
            new ReplayedVoucher(
                Objects.requireNonNull(gives.terms(currency)),
                gives.expiresAt(placed.occurredAt(), zone),
                placed,
                purchases.lines(placed.order()));
        effects.add(
            new ReplayedEffect(
                ReplayedEffect.Kind.VOUCHER_GIVEN,
                rule.terms(),
                placed.order(),
                placed.occurredAt(),
                0,
                voucher,
                null));
      }
    }
    rewards.add(
        new ReplayedReward(
            id,
            rule,
            placed.order(),
            rule.terms().dependsOnCount() ? placed.nth() : null,
            rule.terms().cancelledCounts(),
            voucher));
  }

  /** At most one voucher is used on an order: the one that expires first. */
  private void useVoucher(OrderPlaced placed) {
    rewards.stream()
        .map(ReplayedReward::voucher)
        .filter(Objects::nonNull)
        .sorted(Comparator.comparing(ReplayedVoucher::expiresAt))
        .anyMatch(voucher -> voucher.use(placed, purchases.lines(placed.order())));
  }

  private void declined(RuleTerms rule, OrderPlaced placed, Decision decision) {
    effects.add(
        new ReplayedEffect(
            ReplayedEffect.Kind.DECLINED,
            rule,
            placed.order(),
            placed.occurredAt(),
            0,
            null,
            decision));
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
    for (ReplayedReward reward : List.copyOf(rewards)) {
      ReplayedVoucher voucher = reward.voucher();
      if (voucher != null) {
        voucher.giveBack(undone.order());
      }
      if (reward.endsWith(undone)) {
        rewards.remove(reward);
        PointsLot lot = lots.find(reward.id());
        if (lot != null) {
          takeBack(lot, lot.claimable(), undone.occurredAt());
        }
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
  }

  private @Nullable PointsRule rule(PointsLot lot) {
    return programme.points().stream()
        .filter(rule -> rule.name().equals(lot.rule()))
        .findFirst()
        .orElse(null);
  }

  private @Nullable BigDecimal factor(PointsRule rule, OrderId order) {
    OrderPlaced placed = purchases.order(order);
    return placed == null ? null : rule.factor(new ReplayedFacts(placed, purchases, lots));
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
