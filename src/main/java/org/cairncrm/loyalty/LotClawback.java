package org.cairncrm.loyalty;

import java.util.ArrayList;
import java.util.List;

/** Points to take from a lot. */
record LotClawback(PointsLot lot, long points) {
  /** Takes these points from the lots in their order, from each at most its remaining points. */
  static List<LotClawback> of(List<PointsLot> lots, long points) {
    List<LotClawback> takings = new ArrayList<>();
    long wanted = points;
    for (PointsLot lot : lots) {
      long taken = Math.min(wanted, lot.remaining());
      if (taken > 0) {
        takings.add(new LotClawback(lot, taken));
        wanted -= taken;
      }
    }
    return takings;
  }
}
