package org.cairncrm.demo;

import org.cairncrm.access.Caller;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.journeys.MapPublications;
import org.cairncrm.journeys.NewPublication;
import org.cairncrm.journeys.PublicationPolicy;
import org.cairncrm.rules.documents.Draft;
import org.cairncrm.shared.Actor;
import org.springframework.stereotype.Component;

/**
 * Marketing publishes two journey maps anew: the customers of one finish on their version, and
 * those of the other change to the new one.
 */
@Component
@ConditionalOnDemo
class MapStory {
  private final Journeys journeys;
  private final MapPublications publications;

  MapStory(Journeys journeys, MapPublications publications) {
    this.journeys = journeys;
    this.publications = publications;
  }

  /** The maps are published when Cairn starts, so their next versions come at the end. */
  void happens(StoryTimeline timeline) {
    timeline.at(
        timeline.hoursAgo(0),
        () -> {
          publish(
              "first-contact",
              "targetDays: 3\n    onward: order",
              "targetDays: 4\n    onward: order",
              PublicationPolicy.PIN,
              "Three days were too short to choose a gift");
          publish(
              "win-back",
              "targetDays: 60\n    onward: fall asleep",
              "targetDays: 45\n    onward: fall asleep",
              PublicationPolicy.MIGRATE,
              "Quiet customers should react within 45 days");
        });
  }

  /** A story that continues after an interruption finds the new version in force. */
  private void publish(
      String map, String before, String after, PublicationPolicy policy, String why) {
    Draft draft = journeys.maps().draft(map);
    String text = draft.text().replace(before, after);
    if (!text.equals(draft.text())) {
      Caller.as(
          Actor.person("ola"),
          () -> {
            Draft saved = journeys.maps().save(map, text, draft.revision());
            return publications.publish(
                map, saved.revision(), new NewPublication(why, null, policy, null, null, null));
          });
    }
  }
}
