package org.cairncrm.orders;

import java.time.Instant;
import java.util.List;

/**
 * An order of a customer, as rules about repeat purchases look at it.
 *
 * @param isActive whether anything of it is left: it was neither cancelled nor returned as a whole
 * @param skus the products that were bought
 */
public record PastPurchase(OrderId order, Instant placedAt, boolean isActive, List<String> skus) {}
