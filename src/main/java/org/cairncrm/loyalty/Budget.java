package org.cairncrm.loyalty;

import org.cairncrm.shared.EnumWord;

/** The most that a programme gives all customers together in a period. */
record Budget(BudgetKind kind, long most, CapPeriod per) {
  /** The budget in words, such as {@code 500 points per month}. */
  String words() {
    String amount =
        kind == BudgetKind.POINTS ? CountedWords.points(most) : CountedWords.vouchers(most);
    return amount + " " + (per == CapPeriod.EVER ? "in all" : "per " + EnumWord.of(per));
  }
}
