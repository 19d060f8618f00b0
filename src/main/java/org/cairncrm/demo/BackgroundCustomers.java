package org.cairncrm.demo;

import static org.cairncrm.demo.StorySystems.line;

import java.util.List;

/** The stories of minor customers, who fill the lists and the map. */
final class BackgroundCustomers {
  private static final List<String> CARRIERS = List.of("InPost", "DPD", "GLS");

  /**
   * Days from the order to the delivery. They are long enough for one stage to exceed its target.
   */
  private static final List<Integer> DAYS = List.of(3, 8, 9);

  /** The index of a customer whose only shipment is delayed for longer than the stage's target. */
  private static final int WAITS = 16;

  private BackgroundCustomers() {}

  static void joins(StoryTimeline storyTimeline, StorySystems storySystems) {
    List<StoryPeople.Buyer> extras = StoryPeople.extras();
    for (int index = 0; index < extras.size(); index++) {
      extra(storyTimeline, new BuyerStory(storyTimeline, storySystems, extras.get(index)), index);
    }
  }

  /** Registers a customer some weeks ago, who orders up to three times. */
  private static void extra(StoryTimeline storyTimeline, BuyerStory extra, int index) {
    int joinedAgo = 10 + index * 5 % 48;
    extra.joins(
        storyTimeline.ago(joinedAgo, "1%d:%02d".formatted(index % 10, index * 7 % 60)), null);
    if (index == WAITS) {
      String number = "%d".formatted(5000 + index * 10);
      extra.orders(
          number,
          storyTimeline.ago(9, "10:30"),
          storyTimeline.in(1),
          line("MUG-01", "Stoneware mug", 2, "12.50"));
      extra.isSent(number, "GLS", storyTimeline.ago(8, "16:20"), storyTimeline.in(1));
      extra.isMoved(
          number, storyTimeline.ago(5, "08:15"), storyTimeline.in(3), "Held at the border");
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
