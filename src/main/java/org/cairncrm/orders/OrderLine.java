package org.cairncrm.orders;

import org.cairncrm.shared.Money;

/**
 * What was bought, how much of it and for how much each.
 *
 * @param line its place in the order, from 1
 */
public record OrderLine(int line, String sku, String name, int quantity, Money unitPrice) {}
