package org.cairncrm.orders;

import java.math.BigDecimal;
import java.util.Map;
import org.cairncrm.shared.Money;

/**
 * Goods of an order that were returned or cancelled together.
 *
 * @param amount the refund
 * @param paid the amount that had been paid for these goods, by SKU; empty if the goods are unknown
 */
public record RefundedGoods(Money amount, Map<String, BigDecimal> paid) {}
