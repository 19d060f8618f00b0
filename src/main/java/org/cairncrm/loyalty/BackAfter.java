package org.cairncrm.loyalty;

/** An order after at least so many days without one: the customer was sleeping, and is back. */
record BackAfter(int days) implements RepeatPurchase {
  @Override
  public Judgement judge(EarlierOrders orders) {
    Long since = orders.daysSince();
    if (since == null) {
      return Judgement.of(false, "There was no order before this one", words(), "none");
    }
    return Judgement.of(
        since >= days,
        "The order came %s after the one before; the rule asks for %d"
            .formatted(CountedWords.days(since), days),
        words(),
        CountedWords.days(since));
  }

  @Override
  public String words() {
    return "after " + CountedWords.days(days) + " without an order";
  }
}
