package org.cairncrm.loyalty;

import java.time.Duration;

/** Another order within some days of 24 hours after the one before. */
record OrderWithin(int days) implements RepeatPurchase {
  @Override
  public Judgement judge(EarlierOrders orders) {
    Long since = orders.daysSince();
    if (since == null) {
      return Judgement.of(false, "There was no order before this one", words(), "none");
    }
    boolean held = since < days || since == days && exactly(orders);
    return Judgement.of(
        held,
        "The order came %s after the one before; the rule allows %d"
            .formatted(CountedWords.days(since), days),
        words(),
        CountedWords.days(since));
  }

  /** Whether no more than the days have passed, to the second. */
  private boolean exactly(EarlierOrders orders) {
    Duration since = orders.since();
    return since != null && since.compareTo(Duration.ofDays(days)) <= 0;
  }

  @Override
  public String words() {
    return "within " + CountedWords.days(days);
  }
}
