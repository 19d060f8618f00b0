package org.cairncrm.loyalty;

/** The amounts that tiers count. */
public enum TierMeasure {
  POINTS,
  SPEND,
  ORDERS
}
