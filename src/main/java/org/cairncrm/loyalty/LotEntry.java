package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the books: points of a lot move from one account to another.
 *
 * @param lot the lot as the entry leaves it
 * @param opens whether the entry opens the lot
 * @param posting the id of the posting
 * @param seq the event that the entry follows from
 * @param original the posting that the entry reverses, as a whole or in part; null if it reverses
 *     none
 * @param redemption the redemption that moves the points; null if none does
 */
record LotEntry(
    CustomerId customer,
    PointsLot lot,
    boolean opens,
    LedgerAccount debit,
    LedgerAccount credit,
    long points,
    Instant at,
    UUID posting,
    long seq,
    @Nullable UUID original,
    @Nullable UUID redemption) {
  /**
   * @throws IllegalArgumentException if no points move
   */
  LotEntry {
    if (points <= 0) {
      throw new IllegalArgumentException("A posting is of at least one point, not of " + points);
    }
  }

  /** Opens a lot, which is pending or active. Its posting has the id of the lot. */
  static LotEntry opening(CustomerId customer, PointsLot lot, long seq) {
    return new LotEntry(
        customer,
        lot,
        true,
        LedgerAccount.ISSUED,
        lot.account(),
        lot.points(),
        lot.earnedAt(),
        lot.id(),
        seq,
        null,
        null);
  }

  /** Moves points of a lot that exists. */
  static LotEntry moving(
      CustomerId customer,
      PointsLot lot,
      LedgerAccount debit,
      LedgerAccount credit,
      long points,
      Instant at,
      long seq) {
    return new LotEntry(
        customer, lot, false, debit, credit, points, at, Ids.next(), seq, null, null);
  }

  /** This entry as the reversal of another posting. */
  LotEntry reversing(@Nullable UUID other) {
    return new LotEntry(
        customer, lot, opens, debit, credit, points, at, posting, seq, other, redemption);
  }

  /** This entry as the effect of a redemption. */
  LotEntry of(UUID by) {
    return new LotEntry(
        customer, lot, opens, debit, credit, points, at, posting, seq, original, by);
  }

  BalanceChange change() {
    return BalanceChange.of(customer, lot.currency(), debit, credit, points);
  }
}
