package org.cairncrm.shared.charts;

/** Between what and what a value lies with a confidence of 95 %. */
public record Interval(double low, double high) {
  /** The 97.5 % quantile of the normal distribution. */
  private static final double Z = 1.959964;

  /**
   * The interval of a share, by E. B. Wilson's score (Probable inference, the law of succession,
   * and statistical inference, 1927). It holds for few observations too, and never leaves 0 to 1.
   *
   * @throws IllegalArgumentException for no observations, or more hits than those
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
