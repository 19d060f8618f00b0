package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.Objects;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Events;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.work.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes back points of an order. Points that were spent already become a debt, are waived, or block
 * redemptions, as the programme says.
 */
@Component
class Clawback {
  private final LiveProgrammes programmes;
  private final Ledger ledger;
  private final Debts debts;
  private final Events events;
  private final Work work;
  private final Budgets budgets;

  Clawback(
      LiveProgrammes programmes,
      Ledger ledger,
      Debts debts,
      Events events,
      Work work,
      Budgets budgets) {
    this.programmes = programmes;
    this.ledger = ledger;
    this.debts = debts;
    this.events = events;
    this.work = work;
    this.budgets = budgets;
  }

  /**
   * Takes points of a lot back.
   *
   * @param known the lot as it was read: a debt of another lot may have been paid from it since
   * @param points at most the points that can be claimed of the lot; nothing is done if it is 0
   */
  void take(CustomerId customer, PointsLot known, long points, Instant at, @Nullable Decision why) {
    PointsLot lot = present(customer, known);
    long taken = remaining(customer, lot, points, at);
    if (taken > 0) {
      events.publish(new PointsReversed(customer, lot.order(), lot.id(), at, taken), null, why);
    }
    used(customer, lot, points - taken, at);
  }

  /** Takes back points of a reward, whose revocation is an event of its own. */
  void takeOfReward(CustomerId customer, PointsLot known, Instant at) {
    PointsLot lot = present(customer, known);
    long taken = remaining(customer, lot, lot.claimable(), at);
    used(customer, lot, lot.claimable() - taken, at);
  }

  private PointsLot present(CustomerId customer, PointsLot known) {
    return Objects.requireNonNull(ledger.lot(customer, known.id()), "lots are never removed");
  }

  /** Takes back remaining points, and returns how many these are. */
  private long remaining(CustomerId customer, PointsLot lot, long points, Instant at) {
    long taken = Math.min(points, lot.remaining());
    if (taken > 0) {
      ledger.reverse(customer, lot, taken, at);
      budgets.giveBack(lot.programme(), BudgetKind.POINTS, taken, lot.earnedAt());
      if (taken == lot.remaining()) {
        work.cancel(customer, ActivationTimer.KIND, lot.id().toString());
      }
    }
    return taken;
  }

  private void used(CustomerId customer, PointsLot lot, long points, Instant at) {
    PointsLot left = ledger.lot(customer, lot.id());
    if (points == 0 || left == null) {
      return;
    }
    ReturnPolicy policy = programmes.policy(lot.programme()).returns();
    debts.claim(customer, left, points, policy, at);
    events.publish(
        new PointsOwed(
            customer, lot.order(), lot.id(), at, lot.currency(), points, EnumWord.of(policy)));
  }
}
