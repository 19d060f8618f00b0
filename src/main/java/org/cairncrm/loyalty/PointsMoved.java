package org.cairncrm.loyalty;

/**
 * The points that moved within a period.
 *
 * @param given points of orders and rewards
 * @param activated points that became active, without those that were active at once
 * @param reversed points that were taken back
 */
public record PointsMoved(long given, long activated, long reversed) {}
