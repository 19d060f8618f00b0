package org.cairncrm.loyalty;

import java.time.YearMonth;
import java.util.Set;

/**
 * Orders in some calendar months in a row. The first order of the month that completes them counts,
 * and again after as many months more.
 */
record MonthStreak(int months) implements RepeatPurchase {
  @Override
  public Judgement judge(EarlierOrders orders) {
    YearMonth month = orders.month(orders.order().occurredAt());
    Set<YearMonth> before = orders.months();
    if (before.contains(month)) {
      return Judgement.of(
          false, "This is not the first order of the month", words(), month.toString());
    }
    int streak = 1;
    while (before.contains(month.minusMonths(streak))) {
      streak++;
    }
    return Judgement.of(
        streak % months == 0,
        "Months in a row with an order: %d; the rule rewards every %d".formatted(streak, months),
        words(),
        String.valueOf(streak));
  }

  @Override
  public int needed(int nth) {
    return months;
  }

  @Override
  public String words() {
    return CountedWords.months(months) + " in a row";
  }
}
