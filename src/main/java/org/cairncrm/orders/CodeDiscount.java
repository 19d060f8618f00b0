package org.cairncrm.orders;

import org.cairncrm.shared.Money;

/** A discount on a whole order for which the customer entered a code. */
public record CodeDiscount(String code, Money amount) {}
