package org.cairncrm.loyalty;

import org.cairncrm.shared.CustomerId;

/** The changes of a customer's balances, in points. */
record BalanceChange(CustomerId customer, long pending, long active) {
  /** The change of the balances when points move from one account to another. */
  static BalanceChange of(
      CustomerId customer, LedgerAccount debit, LedgerAccount credit, long points) {
    return new BalanceChange(
        customer,
        in(LedgerAccount.PENDING, debit, credit, points),
        in(LedgerAccount.ACTIVE, debit, credit, points));
  }

  private static long in(
      LedgerAccount ledgerAccount, LedgerAccount debit, LedgerAccount credit, long points) {
    return (ledgerAccount == credit ? points : 0) - (ledgerAccount == debit ? points : 0);
  }

  boolean takes() {
    return pending < 0 || active < 0;
  }

  BalanceChange plus(BalanceChange other) {
    return new BalanceChange(
        customer, Math.addExact(pending, other.pending), Math.addExact(active, other.active));
  }
}
