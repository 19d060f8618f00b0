package org.cairncrm.loyalty.web;

import java.util.List;
import org.cairncrm.loyalty.Liability;
import org.cairncrm.loyalty.LoyaltyAccount;
import org.cairncrm.loyalty.PointsLot;
import org.cairncrm.shared.charts.ShareChart;
import org.cairncrm.shared.charts.ShareChart.Portion;

/** Points as a bar of shares: active, pending and reversed. */
final class PointsShare {
  private PointsShare() {}

  static ShareChart of(LoyaltyAccount account) {
    long earned = account.lots().stream().mapToLong(PointsLot::points).sum();
    long reversed = Math.max(0, earned - account.active() - account.pending());
    return ShareChart.of(
        List.of(
            new Portion("active", "full", account.active()),
            new Portion("pending", "faint", account.pending()),
            new Portion("reversed", "none", reversed)));
  }

  static ShareChart of(Liability liability) {
    return ShareChart.of(
        List.of(
            new Portion("active", "full", liability.active()),
            new Portion("pending", "faint", liability.pending())));
  }
}
