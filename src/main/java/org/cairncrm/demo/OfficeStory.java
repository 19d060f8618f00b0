package org.cairncrm.demo;

import java.time.Duration;
import java.util.List;
import org.cairncrm.shared.Channel;
import org.cairncrm.tasks.TaskPriority;

/** What else happens in the office: contacts, tasks of each colleague, notes, and sign-ins. */
final class OfficeStory {
  /** What customers speak about, on each channel. */
  private static final List<Talk> TALKS =
      List.of(
          new Talk(Channel.EMAIL, "Can I have an invoice?", "Sent the invoice as a PDF."),
          new Talk(Channel.PHONE, "Is the teapot dishwasher safe?", "It is, up to 60 degrees."),
          new Talk(Channel.LIVE_CHAT, "A voucher as a present", "Explained how to order one."),
          new Talk(Channel.SOCIAL, "When do the blue mugs come back?", "In spring."),
          new Talk(Channel.PHONE, "Another address for the next order", "Changed it."),
          new Talk(Channel.IN_PERSON, "Looked at the new bowls", "Showed all three sizes."),
          new Talk(Channel.WEB, "Which tea is without caffeine?", "Named the three herb teas."),
          new Talk(Channel.EMAIL, "How do I return a plate?", "Sent the return label."));

  private static final int DAYS = 55;

  private final StoryTimeline timeline;
  private final StorySystems systems;

  /** A contact of a customer, and what was answered. */
  private record Talk(Channel channel, String subject, String answer) {}

  private OfficeStory(StoryTimeline timeline, StorySystems systems) {
    this.timeline = timeline;
    this.systems = systems;
  }

  static void happens(StoryTimeline timeline, StorySystems systems) {
    var story = new OfficeStory(timeline, systems);
    story.talks();
    story.waiting();
    story.tasks();
    story.notes();
    story.signIns();
  }

  /** Two or three contacts a week, each answered on the same day. */
  private void talks() {
    List<StoryPeople.Buyer> regulars = StoryPeople.regulars();
    for (int nth = 0; nth < 18; nth++) {
      Talk talk = TALKS.get(nth % TALKS.size());
      var buyer = new BuyerStory(timeline, systems, regulars.get((nth * 7 + 10) % regulars.size()));
      var asked = timeline.ago(DAYS - nth * 3, "09:%02d".formatted(nth * 11 % 60));
      buyer.says(talk.channel(), asked, talk.subject(), talk.subject());
      buyer.hears(talk.channel(), asked.plus(Duration.ofHours(2)), talk.subject(), talk.answer());
    }
  }

  private void waiting() {
    new BuyerStory(timeline, systems, StoryPeople.GIULIA)
        .says(
            Channel.EMAIL,
            timeline.hoursAgo(5),
            "Delivery after six in the evening",
            "Nobody is at home before. Can the carrier come later?");
    new BuyerStory(timeline, systems, StoryPeople.regulars().get(5))
        .says(
            Channel.EMAIL,
            timeline.hoursAgo(20),
            "Wants to be called back",
            "One of the plates has a different shade. Please call after four.");
  }

  private void tasks() {
    task("Write the texts of the winter offer", 3, TaskPriority.NORMAL, "ola");
    task("Look at the customers who wait for their parcel", 0, TaskPriority.HIGH, "ola");
    task("Plan the rewards of next year", 6, TaskPriority.NORMAL, "luca");
    task("Remind customers of vouchers that expire", 0, TaskPriority.NORMAL, "luca");
    task("Talk to DPD about the delays", 0, TaskPriority.HIGH, "elena");
    task("Buy paper for the printer of welcome cards", 0, TaskPriority.NORMAL, "admin");
    task("Check the addresses of returned letters", 0, TaskPriority.NORMAL, "piotr");
    new BuyerStory(timeline, systems, StoryPeople.regulars().get(5))
        .needs(
            timeline.hoursAgo(20),
            "Compare the shades of the plates",
            "The customer sends a picture.",
            timeline.in(1),
            TaskPriority.NORMAL,
            null);
  }

  private void task(String title, int dueIn, TaskPriority priority, String assignee) {
    timeline.at(
        timeline.ago(2, "09:00"),
        () -> systems.task(null, title, null, timeline.in(dueIn), priority, assignee));
  }

  private void notes() {
    note(StoryPeople.EMILY, 30, "anna", "Prefers e-mail. Collects the whole series.");
    note(
        StoryPeople.ANDREI,
        1,
        "piotr",
        "@anna This was a late delivery and a return in one month. Would you call him?");
    note(
        StoryPeople.GIULIA,
        0,
        "anna",
        "@piotr Giulia is at home after six. Please tell the carrier when she answers.");
  }

  private void note(StoryPeople.Buyer buyer, int daysAgo, String author, String text) {
    timeline.at(timeline.ago(daysAgo, "08:20"), () -> systems.note(buyer, author, text));
  }

  private void signIns() {
    List<String> people = StoryPeople.COLLEAGUES.stream().map(one -> one.username()).toList();
    for (int days = 6; days >= 1; days--) {
      for (int nth = 0; nth < people.size(); nth += 1 + days % 2) {
        String username = people.get(nth);
        timeline.at(
            timeline.ago(days, "07:%02d".formatted(40 + nth * 3)), () -> systems.signIn(username));
      }
    }
  }
}
