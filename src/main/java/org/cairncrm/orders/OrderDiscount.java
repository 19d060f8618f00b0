package org.cairncrm.orders;

import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A discount on a whole order.
 *
 * @param code the code that the customer entered
 * @param name the name that people read
 */
public record OrderDiscount(@Nullable String code, @Nullable String name, Money amount) {}
