package org.cairncrm.loyalty.web;

import java.util.ArrayList;
import java.util.List;
import org.cairncrm.loyalty.Liability;
import org.cairncrm.loyalty.LoyaltyAccount;
import org.cairncrm.loyalty.PointsState;
import org.cairncrm.shared.charts.ShareChart;
import org.cairncrm.shared.charts.ShareChart.Portion;

/** Points as a bar of shares: those that the customer has, and those that are gone. */
final class PointsShare {
  private PointsShare() {}

  /** The points of the first currency. */
  static ShareChart of(LoyaltyAccount account) {
    return account.balances().isEmpty()
        ? ShareChart.of(
            List.of(new Portion("active", "full", 0), new Portion("pending", "faint", 0)))
        : of(account.balances().getFirst());
  }

  static ShareChart of(PointsState points) {
    List<Portion> portions = new ArrayList<>();
    portions.add(new Portion("active", "full", Math.max(0, points.active())));
    portions.add(new Portion("pending", "faint", points.pending()));
    if (points.reserved() > 0) {
      portions.add(new Portion("reserved", "faint", points.reserved()));
    }
    portions.add(new Portion("spent", "none", points.spent()));
    portions.add(new Portion("expired", "none", points.expired()));
    portions.add(new Portion("reversed", "none", points.reversed()));
    return ShareChart.of(portions);
  }

  /** The points of all customers in one currency. */
  static ShareChart of(Liability.OwedPoints points) {
    List<Portion> portions = new ArrayList<>();
    portions.add(new Portion("active", "full", points.active()));
    portions.add(new Portion("pending", "faint", points.pending()));
    if (points.reserved() > 0) {
      portions.add(new Portion("reserved", "faint", points.reserved()));
    }
    return ShareChart.of(portions);
  }
}
