package org.cairncrm.loyalty;

/**
 * The form of repeat purchase that a rule rewards. The facts of earlier orders are read only if the
 * event alone cannot answer.
 */
sealed interface RepeatPurchase
    permits NthOrder, EveryNthOrder, OrderWithin, SameProductAgain, MonthStreak, BackAfter {
  /**
   * @param orders the order and the earlier ones that count for the rule
   */
  Judgement judge(EarlierOrders orders);

  /**
   * The least number of active orders, with the rewarded one, for which the form holds.
   *
   * @param nth the number of the rewarded order
   */
  default int needed(int nth) {
    return 2;
  }

  /** The form in words, such as {@code within 30 days}. */
  String words();
}
