package org.cairncrm.loyalty;

import org.jspecify.annotations.Nullable;

/**
 * The amount that the budgets of a programme give.
 *
 * @param tightest the budget that leaves less than was wanted; null if all of it is given
 */
record BudgetGrant(long amount, @Nullable Budget tightest) {
  static BudgetGrant of(long wanted) {
    return new BudgetGrant(wanted, null);
  }

  /** The grant after another budget, which has this amount left. */
  BudgetGrant within(Budget budget, long room, boolean whole) {
    if (room >= amount) {
      return this;
    }
    return new BudgetGrant(whole ? 0 : Math.max(0, room), budget);
  }
}
