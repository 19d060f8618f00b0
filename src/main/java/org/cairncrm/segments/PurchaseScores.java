package org.cairncrm.segments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Reaction;
import org.cairncrm.orders.CreditNoteIssued;
import org.cairncrm.orders.GoodsCancelled;
import org.cairncrm.orders.OrderCancelled;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.orders.OrderReturned;
import org.cairncrm.orders.PurchaseTotals;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.springframework.stereotype.Component;

/**
 * Keeps what each customer bought up to date with every order, cancellation, return and credit
 * note. An order adds to the stored values, which the command has loaded with its lock. A
 * cancellation or return of a whole order reads the customer's orders again, because an earlier
 * order becomes the latest.
 */
@Component
class PurchaseScores {
  private static final String NAME = "segments.scores";

  private final SegmentMoves moves;
  private final PurchaseTotals totals;
  private final Commands commands;
  private final BusinessZone zone;

  PurchaseScores(SegmentMoves moves, PurchaseTotals totals, Commands commands, BusinessZone zone) {
    this.moves = moves;
    this.totals = totals;
    this.commands = commands;
    this.zone = zone;
  }

  @Reaction(NAME)
  void on(OrderPlaced placed) {
    CustomerId customer = placed.customer();
    if (moves.scale(customer).currency() == null) {
      return;
    }
    ScoredCustomer stored = moves.stored(customer);
    PurchaseValues before = stored == null ? PurchaseValues.NONE : stored.values();
    if (before.orders() == placed.nth() - 1) {
      set(customer, before.plus(zone.day(placed.occurredAt()), counted(customer, placed.total())));
    } else { // a reaction that was parked, or an order of an earlier day
      readAgain(customer);
    }
  }

  @Reaction(NAME)
  void on(OrderCancelled cancelled) {
    readAgain(cancelled.customer());
  }

  @Reaction(NAME)
  void on(OrderReturned returned) {
    readAgain(returned.customer());
  }

  @Reaction(NAME)
  void on(GoodsCancelled goods) {
    readAgain(goods.customer());
  }

  @Reaction(NAME)
  void on(CreditNoteIssued credited) {
    readAgain(credited.customer());
  }

  /** The amount, as far as it is in the currency that counts. */
  private BigDecimal counted(CustomerId customer, Money amount) {
    return amount.currency().getCurrencyCode().equals(moves.scale(customer).currency())
        ? amount.amount()
        : BigDecimal.ZERO;
  }

  private void readAgain(CustomerId customer) {
    String currency = moves.scale(customer).currency();
    if (currency != null) {
      set(
          customer,
          PurchaseValues.of(
              Objects.requireNonNull(totals.of(List.of(customer), currency).get(customer)), zone));
    }
  }

  private void set(CustomerId customer, PurchaseValues values) {
    moves.set(customer, values, commands.latest(customer));
  }
}
