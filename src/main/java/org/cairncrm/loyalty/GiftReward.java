package org.cairncrm.loyalty;

import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Goods that a rule gives, and that are sent to the customer.
 *
 * @param title what people call it
 * @param cost what a piece costs the business; null if it is not known
 */
public record GiftReward(String sku, String title, @Nullable Money cost) implements Reward {}
