package org.cairncrm.loyalty;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Events;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Grants rewards, and says so or says why there is nothing to grant. */
@Component
class RewardGrants {
  private final LiveProgrammes programmes;
  private final Ledger ledger;
  private final Events events;
  private final Commands commands;
  private final BusinessZone zone;
  private final Budgets budgets;
  private final ExpiryNotices notices;
  private final TierGrants tiers;

  RewardGrants(
      LiveProgrammes programmes,
      Ledger ledger,
      Events events,
      Commands commands,
      BusinessZone zone,
      Budgets budgets,
      ExpiryNotices notices,
      TierGrants tiers) {
    this.programmes = programmes;
    this.ledger = ledger;
    this.events = events;
    this.commands = commands;
    this.zone = zone;
    this.budgets = budgets;
    this.notices = notices;
    this.tiers = tiers;
  }

  /**
   * Grants a reward. If the rule has nothing to give on this occasion, the decision is recorded as
   * declined, with that reason. What is granted is taken from the budgets of the programme.
   *
   * @return the id of the reward; null if there was nothing to give
   */
  @Nullable UUID grant(RewardRule rule, Occasion occasion, Decision decision) {
    String obstacle = obstacle(rule, occasion);
    if (obstacle != null) {
      events.declined(decision.because(obstacle));
      return null;
    }
    RewardIssued issued = issued(rule, occasion);
    issue(issued, rule, occasion);
    take(rule, occasion);
    events.publish(issued, decision);
    return issued.reward();
  }

  private void take(RewardRule rule, Occasion occasion) {
    switch (rule.gives()) {
      case PointsReward points ->
          budgets.take(rule.programme(), BudgetKind.POINTS, points.points(), occasion.at());
      case VoucherReward voucher ->
          budgets.take(rule.programme(), BudgetKind.VOUCHERS, 1, occasion.at());
      case GiftReward gift -> {}
      case StatusReward status -> {}
    }
  }

  /** The reason why the rule has nothing to give on this occasion; null if it has. */
  @Nullable String obstacle(RewardRule rule, Occasion occasion) {
    return rule.gives() instanceof VoucherReward voucher
        ? voucher.obstacle(occasion.currency(), occasion.at(), zone)
        : null;
  }

  private RewardIssued issued(RewardRule rule, Occasion occasion) {
    UUID reward = Ids.next();
    return switch (rule.gives()) {
      case PointsReward points ->
          new RewardIssued(
              occasion.customer(),
              reward,
              occasion.order(),
              occasion.at(),
              rule.name(),
              "points",
              points.points(),
              null,
              null);
      case VoucherReward voucher ->
          new RewardIssued(
              occasion.customer(),
              reward,
              occasion.order(),
              occasion.at(),
              rule.name(),
              "voucher",
              null,
              terms(voucher, occasion).value(),
              voucher.expiresAt(occasion.at(), zone));
      case GiftReward gift -> issued(rule, occasion, reward, "gift", null);
      case StatusReward status ->
          issued(
              rule, occasion, reward, "status", occasion.at().plus(Duration.ofDays(status.days())));
    };
  }

  private static RewardIssued issued(
      RewardRule rule, Occasion occasion, UUID reward, String kind, @Nullable Instant expiresAt) {
    return new RewardIssued(
        occasion.customer(),
        reward,
        occasion.order(),
        occasion.at(),
        rule.name(),
        kind,
        null,
        null,
        expiresAt);
  }

  private static VoucherTerms terms(VoucherReward voucher, Occasion occasion) {
    return Objects.requireNonNull(voucher.terms(occasion.currency()));
  }

  private void issue(RewardIssued issued, RewardRule rule, Occasion occasion) {
    LoyaltyState state = commands.state(LoyaltyState.class, LoyaltyState::new);
    commands.changed(Programmes.TOPIC);
    state.add(new NewReward(issued, rule, occasion.source(), occasion.needs(), occasion.kept()));
    if (rule.gives() instanceof VoucherReward voucher) {
      state.add(NewVoucher.of(issued, rule, terms(voucher, occasion)));
    }
    if (rule.gives() instanceof GiftReward gift) {
      state.add(
          new NewGift(
              issued.customer(), issued.reward(), gift.title(), gift.sku(), issued.occurredAt()));
    }
    if (rule.gives() instanceof StatusReward status) {
      tiers.grant(
          issued.customer(),
          issued.reward(),
          new StatusOffer(rule.programme().name(), status.tier(), status.days()),
          rule.title(),
          issued.occurredAt());
    }
    Long points = issued.points();
    if (points != null) {
      PointsPolicy policy = programmes.policy(rule.programme().name());
      ledger.earn(
          new NewLot(
              issued.customer(),
              issued.reward(),
              occasion.source(),
              issued.order(),
              issued.reward(),
              rule.programme(),
              rule.name(),
              policy.currency(),
              points,
              issued.occurredAt(),
              null,
              policy.expiresAt(issued.occurredAt())));
      notices.schedule(issued.customer(), policy, issued.occurredAt());
    }
  }

  /**
   * The event that a reward is granted for.
   *
   * @param order the order that the reward belongs to; null if it belongs to none
   * @param source the id of the event that brings it, or of the order
   * @param currency the currency of a voucher; null if the event has no money
   * @param needs the orders that the reward depends on; null if earlier orders do not matter
   * @param kept whether the reward stays when the order is cancelled
   */
  record Occasion(
      CustomerId customer,
      @Nullable OrderId order,
      UUID source,
      Instant at,
      @Nullable Currency currency,
      @Nullable NeededOrders needs,
      boolean kept) {}
}
