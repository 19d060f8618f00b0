package org.cairncrm.loyalty;

/**
 * A tier of the programme that a rule gives for some days, whatever the qualifying amount.
 *
 * @param tier the name of the tier
 * @param days of 24 hours
 */
public record StatusReward(String tier, int days) implements Reward {}
