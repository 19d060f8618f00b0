package org.cairncrm.demo;

import static org.cairncrm.demo.Shop.line;

import java.util.List;

/** What happens to those who give the lists and the map some life. */
final class Crowd {
  private static final List<String> CARRIERS = List.of("InPost", "DPD", "GLS");

  /** From the order to the delivery: slow enough for the map to have one stage over its target. */
  private static final List<Integer> DAYS = List.of(3, 8, 9);

  /** Joined, never ordered before, and waits for a parcel for longer than the stage's target. */
  private static final int WAITS = 16;

  private Crowd() {}

  static void joins(Plot plot, Shop shop) {
    List<Cast.Buyer> extras = Cast.extras();
    for (int index = 0; index < extras.size(); index++) {
      extra(plot, new Strand(plot, shop, extras.get(index)), index);
    }
  }

  /** Joins some weeks ago, and orders up to three times. */
  private static void extra(Plot plot, Strand extra, int index) {
    int joinedAgo = 10 + index * 5 % 48;
    extra.joins(plot.ago(joinedAgo, "1%d:%02d".formatted(index % 10, index * 7 % 60)), null);
    if (index == WAITS) {
      String number = "%d".formatted(5000 + index * 10);
      extra.orders(
          number, plot.ago(9, "10:30"), plot.in(1), line("MUG-01", "Stoneware mug", 2, "12.50"));
      extra.isSent(number, "GLS", plot.ago(8, "16:20"), plot.in(1));
    }
    for (int nth = 0; nth < index % 4; nth++) {
      int placedAgo = joinedAgo - 1 - nth * (3 + index % 5);
      int days = DAYS.get(index % 3);
      if (placedAgo > days + 1) {
        extra.getsOrder(
            "%d".formatted(5000 + index * 10 + nth),
            placedAgo,
            "1%d:%02d".formatted((index + nth) % 10, index * 11 % 60),
            CARRIERS.get(index % 3),
            placedAgo - days,
            line("MUG-01", "Stoneware mug", 1 + index % 3, "12.50"),
            line("TEA-07", "Mountain herb tea", 1 + nth, "9.90"));
      }
    }
  }
}
