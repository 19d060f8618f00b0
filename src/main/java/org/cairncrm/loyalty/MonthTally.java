package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** The figures of one month of a simulation. It is kept as JSON between steps. */
final class MonthTally {
  public long earned;
  public long takenBack;
  public long vouchers;
  public Map<String, BigDecimal> worth = new TreeMap<>();
  public Map<String, BigDecimal> discounts = new TreeMap<>();
}
