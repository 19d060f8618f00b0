package org.cairncrm.loyalty;

/**
 * A customer's points in one currency.
 *
 * @param pending points that are not active yet
 * @param active points that can be used; below zero if the customer owes points
 * @param reserved points that redemptions hold
 */
public record PointsBalance(long pending, long active, long reserved) {
  static final PointsBalance NONE = new PointsBalance(0, 0, 0);
}
