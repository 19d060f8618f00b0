package org.cairncrm.loyalty;

import org.cairncrm.shared.EnumWord;

/** The most points that a rule gives a customer in a period. */
record PointsCap(long most, CapPeriod per) {
  /** The cap in words, such as {@code 500 points per month}. */
  String words() {
    return CountedWords.points(most)
        + " "
        + (per == CapPeriod.EVER ? "in all" : "per " + EnumWord.of(per));
  }
}
