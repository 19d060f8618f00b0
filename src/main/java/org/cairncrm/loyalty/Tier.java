package org.cairncrm.loyalty;

import java.math.BigDecimal;

/**
 * A level of a loyalty programme.
 *
 * @param from the least qualifying amount
 */
record Tier(String name, String title, BigDecimal from) {}
