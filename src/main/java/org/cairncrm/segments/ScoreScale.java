package org.cairncrm.segments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bounds between the five scores, four of each kind. They divide all customers with an order
 * that counts into fifths. Equal values have equal scores: at a bound, recency has the higher one,
 * frequency and money the lower one. So a first order always has frequency 1 where most customers
 * bought once.
 *
 * @param number goes up each time the bounds are computed
 * @param currency the code of the currency whose money counts; null until there are orders
 * @param recency the days of the last order at which the scores 5 to 2 begin; empty until they are
 *     first computed
 * @param frequency the numbers of orders above which the scores 2 to 5 begin
 * @param money the amounts above which the scores 2 to 5 begin
 */
record ScoreScale(
    int number,
    @Nullable String currency,
    List<LocalDate> recency,
    List<Integer> frequency,
    List<BigDecimal> money) {

  /** The scores of these values; null without an order, and until the bounds are computed. */
  @Nullable Scores of(PurchaseValues values) {
    LocalDate last = values.lastOrderOn();
    if (last == null || recency.isEmpty()) {
      return null;
    }
    return new Scores(
        Segment.HIGHEST - (int) recency.stream().filter(last::isBefore).count(),
        1 + above(frequency, values.orders()),
        1 + above(money, values.money()));
  }

  private static <T extends Comparable<T>> int above(List<T> bounds, T value) {
    return (int) bounds.stream().filter(bound -> value.compareTo(bound) > 0).count();
  }
}
