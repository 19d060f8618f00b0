package org.cairncrm.orders;

import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A discount on a whole order.
 *
 * @param code that the customer entered
 * @param name for people
 */
public record OrderDiscount(@Nullable String code, @Nullable String name, Money amount) {}
