package org.cairncrm.offers;

/**
 * A group of customers whose orders are compared.
 *
 * @param customers all of them
 * @param ordered those with at least one order
 */
public record LiftGroup(long customers, long ordered) {}
