package org.cairncrm.offers.web;

import java.math.BigDecimal;
import org.cairncrm.offers.OfferLift;
import org.cairncrm.shared.charts.BarChart;
import org.jspecify.annotations.Nullable;

/**
 * The effect of an offer as its page shows it.
 *
 * @param lift the figures
 * @param finding the key of the sentence that says what they show
 * @param low the smaller limit of the sentence, in percentage points; null if there is none
 * @param high the larger limit of the sentence, in percentage points; null if there is none
 * @param shares the shares who ordered, in both groups; null without a control group
 */
record LiftDisplay(
    OfferLift lift,
    String finding,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    @Nullable BarChart shares) {
  /** The percentage of customers with the offer who ordered. */
  public BigDecimal offered() {
    return LiftCharts.percent(lift.offered());
  }

  /** The percentage of the control group who ordered. */
  public BigDecimal control() {
    return LiftCharts.percent(lift.control());
  }
}
