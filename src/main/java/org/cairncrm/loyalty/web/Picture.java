package org.cairncrm.loyalty.web;

import java.util.List;
import org.cairncrm.loyalty.LoyaltyAccount;
import org.cairncrm.loyalty.PointsLot;

/** A customer's points as parts of a bar a hundred wide: active, pending, and what is left over. */
public record Picture(long active, long pending, long reversed, long total) {
  static Picture of(LoyaltyAccount account) {
    long earned = sum(account.lots());
    long reversed = Math.max(0, earned - account.active() - account.pending());
    return new Picture(
        account.active(),
        account.pending(),
        reversed,
        Math.max(1, account.active() + account.pending() + reversed));
  }

  private static long sum(List<PointsLot> lots) {
    return lots.stream().mapToLong(PointsLot::points).sum();
  }

  public double activeWidth() {
    return 100.0 * active / total;
  }

  public double pendingWidth() {
    return 100.0 * pending / total;
  }

  public double reversedFrom() {
    return activeWidth() + pendingWidth();
  }

  public double reversedWidth() {
    return 100.0 * reversed / total;
  }
}
