package org.cairncrm.offers;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What the customers of a group spent in one currency.
 *
 * @param customers all customers of the group, with those who spent nothing
 * @param sum of what each spent
 * @param squares the sum of the squares of what each spent
 */
record GroupSpending(long customers, BigDecimal sum, BigDecimal squares) {
  static GroupSpending nothing(long customers) {
    return new GroupSpending(customers, BigDecimal.ZERO, BigDecimal.ZERO);
  }

  BigDecimal mean() {
    return sum.divide(BigDecimal.valueOf(customers), MathContext.DECIMAL64);
  }

  /** The unbiased variance divided by the number of customers: the square of the mean's error. */
  double squaredError() {
    BigDecimal count = BigDecimal.valueOf(customers);
    BigDecimal deviations =
        squares.subtract(sum.multiply(sum).divide(count, MathContext.DECIMAL128));
    return Math.max(0, deviations.doubleValue()) / (customers - 1.0) / customers;
  }
}
