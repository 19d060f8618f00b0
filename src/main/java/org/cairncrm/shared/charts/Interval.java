package org.cairncrm.shared.charts;

/** The interval that contains a value with a confidence of 95 %. */
public record Interval(double low, double high) {
  /** The 97.5 % quantile of the normal distribution. */
  private static final double Z = 1.959964;

  /**
   * The interval of a share, by E. B. Wilson's score (Probable inference, the law of succession,
   * and statistical inference, 1927). It is also valid for few observations, and always within 0
   * and 1.
   *
   * @throws IllegalArgumentException when there are no observations, or more hits than observations
   */
  public static Interval ofShare(long hits, long observations) {
    if (observations <= 0 || hits < 0 || hits > observations) {
      throw new IllegalArgumentException(hits + " of " + observations + " is no share");
    }
    double share = (double) hits / observations;
    double weight = Z * Z / observations;
    double middle = (share + weight / 2) / (1 + weight);
    double reach =
        Z
            / (1 + weight)
            * Math.sqrt(share * (1 - share) / observations + weight / (4 * observations));
    return new Interval(Math.max(0, middle - reach), Math.min(1, middle + reach));
  }
}
