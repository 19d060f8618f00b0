package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.List;

/**
 * A customer's points in one currency by their state.
 *
 * @param pending points that are not active yet
 * @param active points that can be used; below zero if the customer owes points
 * @param reserved points that redemptions hold
 * @param spent points that were spent and not given back
 * @param expired points that expired
 * @param reversed points that were taken back
 * @param toEarn points to earn before the next redemption, because goods came back whose points had
 *     been spent
 * @param expiring the points that expire next, by time
 */
public record PointsState(
    String currency,
    long pending,
    long active,
    long reserved,
    long spent,
    long expired,
    long reversed,
    long toEarn,
    List<ExpiringPoints> expiring) {
  /** Points that expire at the same time. */
  public record ExpiringPoints(Instant expiresAt, long points) {}
}
