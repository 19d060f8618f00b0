package org.cairncrm.demo;

import static org.cairncrm.demo.StorySystems.line;

import java.time.Instant;
import org.cairncrm.shared.Channel;
import org.cairncrm.tasks.TaskPriority;
import org.springframework.stereotype.Component;

/** The demo story, which covers the last three months. */
@Component
@ConditionalOnDemo
class Story {
  private final StorySystems storySystems;
  private final MapStory maps;

  Story(StorySystems storySystems, MapStory maps) {
    this.storySystems = storySystems;
    this.maps = maps;
  }

  StoryTimeline plot(Instant now) {
    storySystems.startOver();
    var storyTimeline = new StoryTimeline(now);
    marta(storyTimeline);
    jonas(storyTimeline);
    giulia(storyTimeline);
    andrei(storyTimeline);
    emily(storyTimeline);
    tomasz(storyTimeline);
    sofia(storyTimeline);
    BackgroundCustomers.joins(storyTimeline, storySystems);
    DelayStory.happens(storyTimeline, storySystems);
    OfficeStory.happens(storyTimeline, storySystems);
    maps.happens(storyTimeline);
    return storyTimeline;
  }

  /** Marta has three orders, a reward for the third, and a delayed delivery. */
  private void marta(StoryTimeline storyTimeline) {
    var marta = new BuyerStory(storyTimeline, storySystems, StoryPeople.MARTA);
    marta.joins(storyTimeline.ago(61, "17:20"), "anna");
    marta.getsOrder(
        "4522",
        58,
        "18:42",
        "InPost",
        54,
        line("MUG-01", "Stoneware mug", 2, "12.50"),
        line("TEA-07", "Mountain herb tea", 1, "9.90"));
    marta.says(
        Channel.PHONE,
        storyTimeline.ago(44, "11:20"),
        "Gift wrapping",
        "Asked whether mugs can be wrapped one by one. Yes, a note on the order is enough. Very"
            + " friendly.");
    marta.getsOrder(
        "4630",
        15,
        "20:05",
        "InPost",
        12,
        line("BOWL-03", "Serving bowl", 1, "38.00"),
        line("MUG-01", "Stoneware mug", 1, "12.50"));
    marta.says(
        Channel.EMAIL,
        storyTimeline.ago(11, "08:31"),
        "The bowl is beautiful",
        "Thank you, it arrived early and well packed. Will there be plates of the same series?");
    marta.hears(
        Channel.EMAIL,
        storyTimeline.ago(11, "10:02"),
        "Plates of the same series",
        "Yes, from next month on. We put you on the list for the first delivery.");
    marta.needs(
        storyTimeline.ago(11, "10:05"),
        "Tell Marta that the plates have come",
        "She asked for plates of the series of the serving bowl.",
        storyTimeline.in(5),
        TaskPriority.NORMAL,
        "anna");
    marta.orders(
        "4711",
        storyTimeline.ago(3, "18:03"),
        storyTimeline.in(2),
        line("PLATE-03", "Dinner plate", 4, "16.50"),
        line("NAPKIN", "Linen napkins", 1, "18.50"));
    marta.isSent("4711", "InPost", storyTimeline.ago(2, "14:30"), storyTimeline.in(2));
    marta.isMoved(
        "4711", storyTimeline.hoursAgo(3), storyTimeline.in(4), "Sorting centre overloaded");
  }

  /** Jonas ordered again within ten days. */
  private void jonas(StoryTimeline storyTimeline) {
    var jonas = new BuyerStory(storyTimeline, storySystems, StoryPeople.JONAS);
    jonas.joins(storyTimeline.ago(40, "09:10"), "anna");
    jonas.getsOrder("4588", 39, "09:31", "DPD", 36, line("POT-11", "Coffee pot", 1, "54.00"));
    jonas.getsOrder(
        "4601",
        31,
        "21:14",
        "DPD",
        28,
        line("FILTER", "Paper filters", 3, "4.20"),
        line("COFFEE", "Coffee beans, 1 kg", 1, "24.90"));
    jonas.says(
        Channel.LIVE_CHAT,
        storyTimeline.ago(20, "15:47"),
        "Lid of the coffee pot",
        "The lid sits loose. Agreed to send a new one free of charge.");
    jonas.needs(
        storyTimeline.ago(20, "15:55"),
        "Send Jonas a new lid",
        "Coffee pot, article POT-11. Free of charge.",
        storyTimeline.in(-18),
        TaskPriority.HIGH,
        null);
    jonas.isServed(storyTimeline.ago(19, "09:30"), "Send Jonas a new lid", "Sent by letter post.");
  }

  /** Giulia has one shipment on its way, in time. */
  private void giulia(StoryTimeline storyTimeline) {
    var giulia = new BuyerStory(storyTimeline, storySystems, StoryPeople.GIULIA);
    giulia.joins(storyTimeline.ago(6, "19:22"), "anna");
    giulia.orders(
        "4718",
        storyTimeline.ago(2, "19:40"),
        storyTimeline.in(3),
        line("VASE-02", "Vase, tall", 1, "72.00"));
    giulia.isSent("4718", "GLS", storyTimeline.ago(1, "16:15"), storyTimeline.in(2));
  }

  /** Andrei received a late delivery, and then returned something. */
  private void andrei(StoryTimeline storyTimeline) {
    var andrei = new BuyerStory(storyTimeline, storySystems, StoryPeople.ANDREI);
    andrei.joins(storyTimeline.ago(52, "12:00"), "anna");
    andrei.orders(
        "4604",
        storyTimeline.ago(30, "12:25"),
        storyTimeline.in(-25),
        line("LAMP-05", "Desk lamp", 1, "89.00"),
        line("BULB", "Bulb, warm white", 2, "6.50"));
    andrei.isSent("4604", "DPD", storyTimeline.ago(28, "17:00"), storyTimeline.in(-25));
    andrei.isMoved(
        "4604", storyTimeline.ago(26, "07:55"), storyTimeline.in(-23), "Held at the border");
    andrei.asksAbout(
        "4604",
        Channel.PHONE,
        storyTimeline.ago(24, "09:05"),
        "Where is the lamp?",
        "Has waited at home for a day. Apologised; the carrier promises tomorrow.");
    andrei.isDelivered("4604", storyTimeline.ago(22, "13:37"));
    andrei.needs(
        storyTimeline.ago(22, "14:00"),
        "Ask Andrei whether the lamp works",
        null,
        storyTimeline.in(-2),
        TaskPriority.NORMAL,
        "anna");
    andrei.returns("4604", storyTimeline.ago(14, "10:10"), "13.00", "The bulbs were broken");
  }

  /** Emily is the most loyal customer. */
  private void emily(StoryTimeline storyTimeline) {
    var emily = new BuyerStory(storyTimeline, storySystems, StoryPeople.EMILY);
    emily.joins(storyTimeline.ago(60, "08:00"), "anna");
    emily.getsOrder("4510", 59, "08:20", "DPD", 56, line("MUG-01", "Stoneware mug", 6, "12.50"));
    emily.getsOrder("4541", 51, "22:11", "DPD", 48, line("TEA-07", "Mountain herb tea", 4, "9.90"));
    emily.getsOrder("4607", 29, "18:30", "GLS", 26, line("BOWL-03", "Serving bowl", 2, "38.00"));
    emily.getsOrder("4699", 7, "07:45", "GLS", 4, line("PLATE-03", "Dinner plate", 6, "16.50"));
    emily.says(
        Channel.SOCIAL,
        storyTimeline.ago(3, "12:12"),
        "A picture of the table",
        "Posted a picture of the whole series and tagged us.");
  }

  /** Tomasz cancelled his order. */
  private void tomasz(StoryTimeline storyTimeline) {
    var tomasz = new BuyerStory(storyTimeline, storySystems, StoryPeople.TOMASZ);
    tomasz.joins(storyTimeline.ago(18, "13:13"), "anna");
    tomasz.orders(
        "4622",
        storyTimeline.ago(17, "23:40"),
        storyTimeline.in(-12),
        line("LAMP-05", "Desk lamp", 2, "89.00"));
    tomasz.cancels("4622", storyTimeline.ago(16, "08:05"), "Ordered twice by mistake");
  }

  /** Sofia registered yesterday and left a filled cart. */
  private void sofia(StoryTimeline storyTimeline) {
    var sofia = new BuyerStory(storyTimeline, storySystems, StoryPeople.SOFIA);
    sofia.joins(storyTimeline.hoursAgo(26), "anna");
    sofia.says(
        Channel.LIVE_CHAT,
        storyTimeline.hoursAgo(25),
        "Delivery to Torino",
        "Asked how long a delivery takes: three to four days.");
    sofia.needs(
        storyTimeline.hoursAgo(25),
        "Send Sofia the prices of delivery to Torino",
        null,
        storyTimeline.in(0),
        TaskPriority.HIGH,
        null);
    sofia.leavesCart(storyTimeline.hoursAgo(24), 2, "54.00");
  }
}
