package org.cairncrm.offers.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.cairncrm.offers.LiftGroup;
import org.cairncrm.offers.OfferLift;
import org.cairncrm.offers.ShareLift;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.charts.BarChart;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words and draws the effect of an offer. */
@Component
class LiftCharts {
  private static final int HUNDRED = 100;

  private final MessageSource words;

  LiftCharts(MessageSource words) {
    this.words = words;
  }

  LiftDisplay of(OfferLift lift) {
    ShareLift orders = lift.orders();
    if (orders == null) {
      return new LiftDisplay(lift, "offers.lift.alone", null, null, null);
    }
    boolean fewer = orders.high() < 0;
    return new LiftDisplay(
        lift,
        orders.shown() ? fewer ? "offers.lift.fewer" : "offers.lift.more" : "offers.lift.open",
        points(fewer ? -orders.high() : orders.low()),
        points(fewer ? -orders.low() : orders.high()),
        BarChart.of(
            List.of(
                bar("offers.lift.offered", lift.offered(), true),
                bar("offers.lift.control", lift.control(), false))));
  }

  private BarChart.Value bar(String label, LiftGroup group, boolean stressed) {
    BigDecimal percent = percent(group);
    return new BarChart.Value(
        message(label),
        percent.doubleValue(),
        message("offers.lift.share", percent, group.ordered(), group.customers()),
        stressed);
  }

  private String message(String key, Object... arguments) {
    return words.getMessage(key, arguments, Language.ofPage().locale());
  }

  /** The share of a group that ordered, in percent with one decimal. */
  static BigDecimal percent(LiftGroup group) {
    return group.customers() == 0
        ? BigDecimal.ZERO
        : points((double) group.ordered() / group.customers());
  }

  private static BigDecimal points(double share) {
    return BigDecimal.valueOf(share * HUNDRED).setScale(1, RoundingMode.HALF_UP);
  }
}
