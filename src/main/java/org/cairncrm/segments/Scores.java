package org.cairncrm.segments;

/**
 * The scores of a customer among all customers with an order that counts, from 1 to 5.
 *
 * @param recency 5 for the fifth with the latest orders
 * @param frequency 5 for the fifth with the most orders
 * @param monetary 5 for the fifth that spent most
 */
public record Scores(int recency, int frequency, int monetary) {}
