package org.cairncrm.offers;

import org.cairncrm.shared.charts.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The difference between the share of the offered customers who ordered and the share of the
 * control group, from -1 to 1, with the interval that contains it with a confidence of 95 %.
 *
 * @param shown whether the interval leaves out 0, so that a difference is shown
 * @param customersNeeded about how many customers in all would show a difference of this size; null
 *     if it is shown, or if there is none
 */
public record ShareLift(
    double difference, double low, double high, boolean shown, @Nullable Long customersNeeded) {
  /** The 97.5 % quantile of the normal distribution. */
  private static final double CONFIDENCE = 1.959964;

  /** The 80 % quantile of the normal distribution. */
  private static final double POWER = 0.841621;

  private static final double MOST_NEEDED = 1e9;

  /**
   * The difference of two groups, by method 10 of R. G. Newcombe (Interval estimation for the
   * difference between independent proportions: comparison of eleven methods, Statistics in
   * Medicine 17, 1998): the square roots of the sums of the squared distances to the limits of
   * Wilson's intervals. It is also valid for few customers and for shares of 0 and 1.
   *
   * @throws IllegalArgumentException when a group is empty, or when more ordered than there are
   */
  static ShareLift between(LiftGroup offered, LiftGroup control) {
    Interval one = Interval.ofShare(offered.ordered(), offered.customers());
    Interval other = Interval.ofShare(control.ordered(), control.customers());
    double share = share(offered);
    double base = share(control);
    double difference = share - base;
    double low = difference - Math.hypot(share - one.low(), other.high() - base);
    double high = difference + Math.hypot(one.high() - share, base - other.low());
    boolean shown = low > 0 || high < 0;
    return new ShareLift(
        difference, low, high, shown, shown ? null : needed(offered, control, difference));
  }

  private static double share(LiftGroup group) {
    return (double) group.ordered() / group.customers();
  }

  /**
   * The usual size for a power of 80 % (J. L. Fleiss, Statistical Methods for Rates and
   * Proportions, 1981, without the correction for continuity), for groups in the present proportion
   * and with the present shares. Rounded up to two digits, since the shares are rough.
   */
  private static @Nullable Long needed(LiftGroup offered, LiftGroup control, double difference) {
    double all = offered.customers() + control.customers();
    double quantiles = CONFIDENCE + POWER;
    double customers =
        quantiles
            * quantiles
            * (spread(offered) * all / offered.customers()
                + spread(control) * all / control.customers())
            / (difference * difference);
    if (difference == 0 || !(customers < MOST_NEEDED) || customers <= all) {
      return null;
    }
    double digits = Math.pow(10, Math.max(0, Math.floor(Math.log10(customers)) - 1));
    return (long) (Math.ceil(customers / digits) * digits);
  }

  private static double spread(LiftGroup group) {
    double share = share(group);
    return share * (1 - share);
  }
}
