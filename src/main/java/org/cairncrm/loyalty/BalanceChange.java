package org.cairncrm.loyalty;

import org.cairncrm.shared.CustomerId;

/**
 * The changes of a customer's balances in one currency, in points.
 *
 * @param debt the change of the points that the customer owes
 */
record BalanceChange(
    CustomerId customer, String currency, long pending, long active, long reserved, long debt) {
  /** The change of the balances when points move from one account to another. */
  static BalanceChange of(
      CustomerId customer,
      String currency,
      LedgerAccount debit,
      LedgerAccount credit,
      long points) {
    return new BalanceChange(
        customer,
        currency,
        in(LedgerAccount.PENDING, debit, credit, points),
        in(LedgerAccount.ACTIVE, debit, credit, points),
        in(LedgerAccount.RESERVED, debit, credit, points),
        -in(LedgerAccount.DEBT, debit, credit, points));
  }

  private static long in(
      LedgerAccount ledgerAccount, LedgerAccount debit, LedgerAccount credit, long points) {
    return (ledgerAccount == credit ? points : 0) - (ledgerAccount == debit ? points : 0);
  }

  boolean takes() {
    return pending < 0 || active < 0 || reserved < 0 || debt < 0;
  }

  BalanceChange plus(BalanceChange other) {
    return new BalanceChange(
        customer,
        currency,
        Math.addExact(pending, other.pending),
        Math.addExact(active, other.active),
        Math.addExact(reserved, other.reserved),
        Math.addExact(debt, other.debt));
  }
}
