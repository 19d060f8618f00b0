package org.cairncrm.loyalty;

import java.util.ArrayList;
import java.util.List;

/** Points that are to be taken back of a lot. */
record Taking(PointsLot lot, long points) {
  /** So many points of these lots, in their order, each as far as it has some left. */
  static List<Taking> of(List<PointsLot> lots, long points) {
    List<Taking> takings = new ArrayList<>();
    long wanted = points;
    for (PointsLot lot : lots) {
      long taken = Math.min(wanted, lot.remaining());
      if (taken > 0) {
        takings.add(new Taking(lot, taken));
        wanted -= taken;
      }
    }
    return takings;
  }
}
