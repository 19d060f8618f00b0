package org.cairncrm.loyalty;

/** The period in which purchases count for a tier. */
enum TierWindow {
  /** The last months, at each moment. */
  ROLLING,
  /** A calendar year. Its tier is kept for the year after, too. */
  YEAR,
  /** All time. */
  JOINED
}
