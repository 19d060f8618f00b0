package org.cairncrm.loyalty;

/** The reward that a rule gives. */
public sealed interface Reward permits PointsReward, VoucherReward, GiftReward, StatusReward {}
