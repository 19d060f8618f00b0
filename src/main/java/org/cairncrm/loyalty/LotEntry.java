package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.cairncrm.shared.CustomerId;

/** What happens to a lot and is kept back to the end of the command, with its posting. */
sealed interface LotEntry {
  CustomerId customer();

  /** As it is afterwards. */
  PointsLot lot();

  UUID posting();

  /** The event that it follows from. */
  long seq();

  LedgerAccount debit();

  Instant at();

  default BalanceChange change() {
    return BalanceChange.of(customer(), debit(), lot().account(), lot().remaining());
  }

  /** A new lot, pending or active. */
  record Opened(CustomerId customer, PointsLot lot, UUID posting, long seq) implements LotEntry {
    @Override
    public LedgerAccount debit() {
      return LedgerAccount.ISSUED;
    }

    @Override
    public Instant at() {
      return lot.earnedAt();
    }
  }

  /** A lot that is pending no more. */
  record Activated(CustomerId customer, PointsLot lot, UUID posting, long seq) implements LotEntry {
    @Override
    public LedgerAccount debit() {
      return LedgerAccount.PENDING;
    }

    @Override
    public Instant at() {
      return Objects.requireNonNull(lot.activeAt());
    }
  }
}
