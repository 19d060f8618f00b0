package org.cairncrm.loyalty;

/** What a posting does with points. */
public enum PointsMove {
  /** Points were given for an order or as a reward. */
  GIVEN,
  /** Pending points became active. */
  ACTIVATED,
  /** Points were taken back. */
  TAKEN_BACK,
  /** Active points became pending again. */
  SET_BACK
}
