package org.cairncrm.loyalty;

/** The effect of a posting on points. */
public enum PointsMove {
  /** Points were given for an order or as a reward. */
  GIVEN,
  /** Pending points became active. */
  ACTIVATED,
  /** Points were taken back. */
  TAKEN_BACK,
  /** Active points became pending again. */
  SET_BACK,
  /** A redemption reserved points. */
  RESERVED,
  /** A redemption released the points that it had reserved. */
  RELEASED,
  /** Points were spent. */
  SPENT,
  /** Spent points were given back. */
  GIVEN_BACK,
  /** Active points paid off a debt. */
  DEBT_PAID,
  /** Points expired. */
  EXPIRED
}
