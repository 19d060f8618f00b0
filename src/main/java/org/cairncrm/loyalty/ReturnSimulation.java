package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairncrm.events.Commands;
import org.cairncrm.loyalty.SimulatedReturn.LostTier;
import org.cairncrm.loyalty.SimulatedReturn.PointsDebt;
import org.cairncrm.loyalty.SimulatedReturn.ReturnedLot;
import org.cairncrm.loyalty.SimulatedReturn.RevokedReward;
import org.cairncrm.orders.NewCancellation;
import org.cairncrm.orders.NewReturn;
import org.cairncrm.orders.Order;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderProgress;
import org.cairncrm.orders.Orders;
import org.cairncrm.orders.Reversal;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.springframework.stereotype.Component;

/**
 * Answers what a return would cost the customer. The return is carried out by the same code as a
 * real one, and undone before it is stored.
 */
@Component
public class ReturnSimulation {
  private final Orders orders;
  private final Loyalty loyalty;
  private final Commands commands;
  private final Clock clock;

  ReturnSimulation(Orders orders, Loyalty loyalty, Commands commands, Clock clock) {
    this.orders = orders;
    this.loyalty = loyalty;
    this.commands = commands;
    this.clock = clock;
  }

  /** {@link #of(OrderId, NewReturnSimulation)} for everything that is left of the order. */
  public SimulatedReturn ofAll(OrderId order) {
    return of(order, NewReturnSimulation.ALL);
  }

  /**
   * Goods that were delivered are returned; if nothing was delivered, the goods are cancelled.
   *
   * @throws NotFound if there is no such order
   * @throws Invalid if the request names lines that the order does not have
   * @throws Conflict if nothing of the order is left, or less than would come back
   */
  public SimulatedReturn of(OrderId id, NewReturnSimulation wanted) {
    wanted.require(clock.instant());
    Order order = orders.get(id);
    return commands.preview(
        () -> {
          LoyaltyAccount before = loyalty.account(order.customerId());
          Collection<PointsLot> lots = lots(before, order);
          Reversal reversal = reverse(order, wanted);
          Order then = orders.get(id);
          LoyaltyAccount after = loyalty.account(order.customerId());
          Collection<PointsLot> left = lots(after, order);
          return new SimulatedReturn(
              order.customerId(),
              id,
              order.number(),
              reversal.amount(),
              then.status().isClosed(),
              returned(lots, left),
              rewards(before, after),
              debts(after),
              tiers(before, after));
        });
  }

  private Reversal reverse(Order order, NewReturnSimulation wanted) {
    OrderProgress progress = orders.progress(order);
    if (!progress.returnable()) {
      return orders
          .cancel(
              order.id(),
              new NewCancellation(null, null, null, wanted.lines(), wanted.amount(), null))
          .value();
    }
    BigDecimal amount =
        wanted.lines() == null && wanted.amount() == null
            ? progress.left().amount()
            : wanted.amount();
    if (amount != null && amount.signum() == 0) {
      throw new Conflict("Nothing of the order is left to refund");
    }
    return orders
        .takeBack(order.id(), new NewReturn(null, null, null, amount, wanted.lines(), null))
        .value();
  }

  /** The newest lots of the customer, and those of the order, which may be older. */
  private Collection<PointsLot> lots(LoyaltyAccount account, Order order) {
    Map<UUID, PointsLot> lots = new LinkedHashMap<>();
    account.lots().forEach(lot -> lots.put(lot.id(), lot));
    loyalty.earnings(order.customerId(), order.id()).lots().forEach(lot -> lots.put(lot.id(), lot));
    return lots.values();
  }

  private static List<ReturnedLot> returned(
      Collection<PointsLot> before, Collection<PointsLot> after) {
    Map<UUID, PointsLot> then =
        after.stream().collect(Collectors.toMap(PointsLot::id, Function.identity()));
    return before.stream()
        .map(lot -> returned(lot, then.getOrDefault(lot.id(), lot)))
        .filter(one -> one.takenBack() > 0 || one.owed() > 0 || one.waived() > 0)
        .toList();
  }

  /** Points that pay off the new debt leave their lot too, but are not taken back from it. */
  private static ReturnedLot returned(PointsLot lot, PointsLot then) {
    return new ReturnedLot(
        lot.id(),
        lot.programme(),
        lot.rule(),
        lot.order(),
        lot.currency(),
        Math.max(0, lot.remaining() - then.remaining() - Math.max(0, then.spent() - lot.spent())),
        then.owed() - lot.owed(),
        then.waived() - lot.waived(),
        then.remaining());
  }

  private static List<RevokedReward> rewards(LoyaltyAccount before, LoyaltyAccount after) {
    Map<UUID, IssuedReward> then =
        after.rewards().stream().collect(Collectors.toMap(IssuedReward::id, Function.identity()));
    return before.rewards().stream()
        .filter(reward -> reward.status() != RewardStatus.REVOKED)
        .filter(reward -> then.getOrDefault(reward.id(), reward).status() == RewardStatus.REVOKED)
        .map(
            reward ->
                new RevokedReward(
                    reward.id(),
                    reward.programme(),
                    reward.rule(),
                    reward.title(),
                    reward.order(),
                    reward.points(),
                    reward.value(),
                    reward.status() == RewardStatus.USED))
        .toList();
  }

  private static List<PointsDebt> debts(LoyaltyAccount after) {
    return after.balances().stream()
        .filter(state -> state.active() < 0 || state.toEarn() > 0)
        .map(
            state -> new PointsDebt(state.currency(), Math.max(0, -state.active()), state.toEarn()))
        .toList();
  }

  private static List<LostTier> tiers(LoyaltyAccount before, LoyaltyAccount after) {
    Map<String, TierStanding> then =
        after.tiers().stream()
            .collect(Collectors.toMap(TierStanding::programme, Function.identity()));
    return before.tiers().stream()
        .filter(
            tier -> !Objects.equals(tier.tier(), then.getOrDefault(tier.programme(), tier).tier()))
        .map(
            tier ->
                new LostTier(
                    tier.programme(),
                    tier.title(),
                    then.getOrDefault(tier.programme(), tier).title()))
        .toList();
  }
}
