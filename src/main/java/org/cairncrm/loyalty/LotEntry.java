package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;

/**
 * An entry in the books: points of a lot move from one account to another.
 *
 * @param lot the lot as the entry leaves it
 * @param opens whether the entry opens the lot
 * @param posting the id of the posting
 * @param seq the event that the entry follows from
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
    long seq) {
  /**
   * @throws IllegalArgumentException if no points move
   */
  LotEntry {
    if (points <= 0) {
      throw new IllegalArgumentException("A posting is of at least one point, not of " + points);
    }
  }

  /** Opens a lot, which is pending or active. */
  static LotEntry opening(CustomerId customer, PointsLot lot, long seq) {
    return new LotEntry(
        customer,
        lot,
        true,
        LedgerAccount.ISSUED,
        lot.account(),
        lot.points(),
        lot.earnedAt(),
        Ids.next(),
        seq);
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
    return new LotEntry(customer, lot, false, debit, credit, points, at, Ids.next(), seq);
  }

  BalanceChange change() {
    return BalanceChange.of(customer, debit, credit, points);
  }
}
