package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairncrm.events.Reaction;
import org.cairncrm.orders.CreditNoteIssued;
import org.cairncrm.orders.GoodsCancelled;
import org.cairncrm.orders.OrderCancelled;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.orders.OrderReturned;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.springframework.stereotype.Component;

/** Counts what customers buy and earn towards the tiers of the programmes in force. */
@Component
class TierProgress {
  static final String NAME = "loyalty.tiers";

  private final LiveProgrammes programmes;
  private final Ledger ledger;
  private final TierMoves moves;
  private final MembershipTable memberships;

  TierProgress(
      LiveProgrammes programmes, Ledger ledger, TierMoves moves, MembershipTable memberships) {
    this.programmes = programmes;
    this.ledger = ledger;
    this.moves = moves;
    this.memberships = memberships;
  }

  @Reaction(NAME)
  void on(OrderPlaced placed) {
    by(
        TierMeasure.ORDERS,
        one -> {
          if (counts(one, placed.customer(), placed.occurredAt())) {
            moves.add(
                one,
                placed.customer(),
                placed.order().value(),
                placed.occurredAt(),
                BigDecimal.ONE);
          }
        });
    bySpendIn(
        placed.total(),
        one -> {
          if (counts(one, placed.customer(), placed.occurredAt())) {
            moves.add(
                one,
                placed.customer(),
                placed.order().value(),
                placed.occurredAt(),
                placed.total().amount());
          }
        });
  }

  @Reaction(NAME)
  void on(OrderCancelled cancelled) {
    closed(cancelled.customer(), cancelled.order().value());
  }

  @Reaction(NAME)
  void on(OrderReturned returned) {
    refunded(returned.customer(), returned.order().value(), returned.amount(), returned.whole());
  }

  @Reaction(NAME)
  void on(GoodsCancelled goods) {
    refunded(goods.customer(), goods.order().value(), goods.amount(), goods.whole());
  }

  private void refunded(CustomerId customer, UUID order, Money amount, boolean whole) {
    if (whole) {
      closed(customer, order);
    } else {
      by(TierMeasure.SPEND, one -> moves.subtract(one, customer, order, amount.amount()));
    }
  }

  private void closed(CustomerId customer, UUID order) {
    by(TierMeasure.ORDERS, one -> moves.remove(one, customer, order));
    by(TierMeasure.SPEND, one -> moves.remove(one, customer, order));
  }

  /** A credit note may be for an order from before the customer left a programme. */
  @Reaction(NAME)
  void on(CreditNoteIssued issued) {
    bySpendIn(
        issued.amount(),
        one -> {
          if (!one.onRequest()
              || memberships.hasJoined(
                  issued.customer(), one.version().name(), issued.occurredAt())) {
            moves.add(
                one,
                issued.customer(),
                issued.creditNote(),
                issued.occurredAt(),
                issued.amount().amount().negate());
          }
        });
  }

  @Reaction(NAME)
  void on(PointsEarned earned) {
    earned(earned.customer(), earned.lot(), earned.occurredAt(), earned.points());
  }

  @Reaction(NAME)
  void on(RewardIssued issued) {
    if (issued.points() != null) {
      earned(issued.customer(), issued.reward(), issued.occurredAt(), issued.points());
    }
  }

  private void earned(CustomerId customer, UUID lot, Instant at, long points) {
    if (programmes.withTiers().isEmpty()) {
      return;
    }
    PointsLot known = ledger.lot(customer, lot);
    by(
        TierMeasure.POINTS,
        one -> {
          if (known != null && one.version().name().equals(known.programme())) {
            moves.add(one, customer, lot, at, BigDecimal.valueOf(points));
          }
        });
  }

  @Reaction(NAME)
  void on(PointsReversed reversed) {
    by(
        TierMeasure.POINTS,
        one ->
            moves.subtract(
                one, reversed.customer(), reversed.lot(), BigDecimal.valueOf(reversed.points())));
  }

  /** Spent points of returned goods count no more than those that could be taken back. */
  @Reaction(NAME)
  void on(PointsOwed owed) {
    by(
        TierMeasure.POINTS,
        one -> moves.subtract(one, owed.customer(), owed.lot(), BigDecimal.valueOf(owed.points())));
  }

  @Reaction(NAME)
  void on(RewardRevoked revoked) {
    by(TierMeasure.POINTS, one -> moves.remove(one, revoked.customer(), revoked.reward()));
  }

  /** Purchases of customers who have not joined a programme do not count for its tiers. */
  private boolean counts(LoyaltyProgramme programme, CustomerId customer, Instant at) {
    return !programme.onRequest() || memberships.isMember(customer, programme.version().name(), at);
  }

  private void bySpendIn(Money amount, Consumer<LoyaltyProgramme> effect) {
    by(
        TierMeasure.SPEND,
        one -> {
          if (amount.currency().equals(one.requiredTiers().currency())) {
            effect.accept(one);
          }
        });
  }

  private void by(TierMeasure measure, Consumer<LoyaltyProgramme> effect) {
    programmes.withTiers().stream()
        .filter(programme -> programme.requiredTiers().measure() == measure)
        .forEach(effect);
  }
}
