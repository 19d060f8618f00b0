package org.cairncrm.loyalty;

/** The gift of a reward rule. */
public sealed interface Reward permits PointsReward, VoucherReward {}
