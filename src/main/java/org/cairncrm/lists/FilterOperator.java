package org.cairncrm.lists;

import org.cairncrm.shared.EnumWord;

/** The condition of a filter. */
public enum FilterOperator {
  /** Equals the value. */
  IS,
  /** Does not equal the value, or is empty. */
  IS_NOT,
  /** Equals one of several values. */
  ONE_OF,
  /** Has at least one of several values. */
  ANY_OF,
  /** Has each of several values. */
  ALL_OF,
  /** Has none of several values. */
  NONE_OF,
  /** Contains the text, ignoring case. */
  CONTAINS,
  /** Begins with the text, ignoring case. */
  STARTS_WITH,
  /** Is not less than the number. */
  AT_LEAST,
  /** Is not more than the number. */
  AT_MOST,
  /** Is before the day. */
  BEFORE,
  /** Is after the day. */
  AFTER,
  /** Is at most as many days ago, and not in the future. */
  WITHIN_LAST,
  /** Is more days ago. */
  OLDER_THAN,
  /** Is at most as many days ahead, and not in the past. */
  WITHIN_NEXT,
  /** Has no value. */
  IS_EMPTY,
  /** Has a value. */
  IS_NOT_EMPTY;

  /** The operator in addresses and JSON. */
  public String word() {
    return EnumWord.of(this);
  }

  /** Whether its value is a number of days. */
  public boolean takesDays() {
    return this == WITHIN_LAST || this == OLDER_THAN || this == WITHIN_NEXT;
  }

  /** Whether it takes several values. */
  public boolean takesSeveral() {
    return this == ONE_OF || this == ANY_OF || this == ALL_OF || this == NONE_OF;
  }

  /** Whether it needs no value. */
  public boolean takesNothing() {
    return this == IS_EMPTY || this == IS_NOT_EMPTY;
  }
}
