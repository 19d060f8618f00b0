package org.cairncrm.loyalty;

import java.util.ArrayList;
import java.util.List;

/** Points that are to be taken back of a lot. */
record LotClawback(PointsLot lot, long points) {
  /** So many points of these lots, in their order, each as far as it has some left. */
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
