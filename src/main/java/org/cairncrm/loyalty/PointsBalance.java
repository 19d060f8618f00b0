package org.cairncrm.loyalty;

/**
 * A customer's points.
 *
 * @param pending points that are not active yet
 * @param active points that can be used; below zero if more was taken back than was left
 */
public record PointsBalance(long pending, long active) {
  static final PointsBalance NONE = new PointsBalance(0, 0);
}
