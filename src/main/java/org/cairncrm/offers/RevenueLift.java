package org.cairncrm.offers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The revenue per customer in one currency, and the difference between the groups with the interval
 * that contains it with a confidence of 95 %. Customers without an order count with 0.
 *
 * @param offered revenue per customer with the offer
 * @param control revenue per customer of the control group; null without a control group
 * @param difference null without a control group
 * @param low null where there are too few customers or where all spent the same
 * @param high null where there are too few customers or where all spent the same
 */
public record RevenueLift(
    Currency currency,
    BigDecimal offered,
    @Nullable BigDecimal control,
    @Nullable BigDecimal difference,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high) {
  private static final double UPPER = 0.975;

  /**
   * The difference of two means, by B. L. Welch (The generalization of “Student’s” problem when
   * several different population variances are involved, Biometrika 34, 1947), with the degrees of
   * freedom of Welch and Satterthwaite.
   */
  static RevenueLift between(Currency currency, GroupSpending offered, GroupSpending control) {
    BigDecimal mean = rounded(offered.mean(), currency);
    if (control.customers() == 0) {
      return new RevenueLift(currency, mean, null, null, null, null);
    }
    BigDecimal exact = offered.mean().subtract(control.mean());
    Double reach = reach(offered, control);
    return new RevenueLift(
        currency,
        mean,
        rounded(control.mean(), currency),
        rounded(exact, currency),
        reach == null ? null : rounded(exact.subtract(BigDecimal.valueOf(reach)), currency),
        reach == null ? null : rounded(exact.add(BigDecimal.valueOf(reach)), currency));
  }

  /** Half the length of the interval; null if it cannot be computed. */
  private static @Nullable Double reach(GroupSpending offered, GroupSpending control) {
    if (offered.customers() < 2 || control.customers() < 2) {
      return null;
    }
    double one = offered.squaredError();
    double other = control.squaredError();
    double both = one + other;
    if (both == 0) {
      return null;
    }
    double freedom =
        both
            * both
            / (one * one / (offered.customers() - 1) + other * other / (control.customers() - 1));
    return TDistribution.of(freedom).inverseCumulativeProbability(UPPER) * Math.sqrt(both);
  }

  private static BigDecimal rounded(BigDecimal amount, Currency currency) {
    return amount.setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.HALF_UP);
  }
}
