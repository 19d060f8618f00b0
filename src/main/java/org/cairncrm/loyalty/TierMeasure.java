package org.cairncrm.loyalty;

/** What tiers count. */
public enum TierMeasure {
  POINTS,
  SPEND,
  ORDERS
}
