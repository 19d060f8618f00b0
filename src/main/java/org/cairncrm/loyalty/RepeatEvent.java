package org.cairncrm.loyalty;

/** A form of repetition that also looks at events other than orders. */
sealed interface RepeatEvent permits NthOrder, EveryNthOrder {
  /**
   * @param is the number of the event among those that meet the conditions of the rule, from 1
   */
  Judgement judge(int is);
}
