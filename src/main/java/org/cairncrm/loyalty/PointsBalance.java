package org.cairncrm.loyalty;

/**
 * How many points a customer has.
 *
 * @param pending not active yet
 * @param active that can be used; below zero when more was taken back than was left
 */
public record PointsBalance(long pending, long active) {
  static final PointsBalance NONE = new PointsBalance(0, 0);
}
