package org.cairncrm.orders;

/** How a delivery compares with the day that was promised for it. */
public enum PromiseOutcome {
  /** No day was promised. */
  NONE,
  /** The order is on its way, and nothing contradicts the promise. */
  OPEN,
  /** The carrier expects to deliver after the promised day, which is not over. */
  EXPECTED_LATE,
  /** The promised day is over without a delivery. */
  OVERDUE,
  EARLY,
  ON_THE_DAY,
  LATE,
  /** The order was cancelled before anything of it was delivered. */
  CANCELLED
}
