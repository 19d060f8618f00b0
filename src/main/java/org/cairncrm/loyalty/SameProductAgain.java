package org.cairncrm.loyalty;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A product that the customer has bought before.
 *
 * @param withinDays the most days since it was last bought; null for no limit
 */
record SameProductAgain(@Nullable Integer withinDays) implements RepeatPurchase {
  @Override
  public Judgement judge(EarlierOrders orders) {
    if (!orders.cancelledCounts() && orders.order().nth() == 1) {
      return Judgement.of(false, "There was no order before this one", words(), "none");
    }
    String late = null;
    for (String sku : orders.skus()) {
      Instant before = orders.boughtBefore(sku);
      if (before == null) {
        continue;
      }
      Duration since = Duration.between(before, orders.order().occurredAt());
      if (withinDays == null || since.compareTo(Duration.ofDays(withinDays)) <= 0) {
        return Judgement.of(
            true,
            "%s was bought before, %s ago".formatted(sku, CountedWords.days(since.toDays())),
            words(),
            sku);
      }
      late =
          "%s was last bought %s ago; the rule allows %d"
              .formatted(sku, CountedWords.days(since.toDays()), withinDays);
    }
    return Judgement.of(
        false,
        late == null ? "None of its products was bought before" : late,
        words(),
        late == null ? "none" : "too long ago");
  }

  @Override
  public String words() {
    return "the same product again"
        + (withinDays == null ? "" : " within " + CountedWords.days(withinDays));
  }
}
