package org.cairncrm.console.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cairncrm.events.Recorded;
import org.cairncrm.history.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * A history as the page shows it: days with their events, newest first.
 *
 * @param next the cursor of earlier entries; null if there are none
 */
record TimelineDays(List<Day> days, @Nullable String next) {
  /**
   * The entries of one day.
   *
   * @param goesOn whether the page shows the title already, above entries of the same day
   */
  record Day(String title, boolean goesOn, List<Story> stories) {}

  /**
   * An event with its immediate effects.
   *
   * @param repeated whether the entry above has the same minute, so that its time says nothing new
   */
  record Story(EventLine line, boolean repeated, List<Effect> followed) {
    static Story of(
        TimelineEntry timelineEntry, @Nullable Instant above, EventSentences eventSentences) {
      Recorded event = timelineEntry.event();
      return new Story(
          eventSentences.tell(event),
          sameMinute(above, event.occurredAt()),
          timelineEntry.followed().stream()
              .map(
                  effect ->
                      new Effect(
                          eventSentences.tell(effect),
                          sameMinute(event.occurredAt(), effect.occurredAt())))
              .toList());
    }
  }

  /**
   * @param repeated whether it has the same minute as the event that led to it
   */
  record Effect(EventLine line, boolean repeated) {}

  private static boolean sameMinute(@Nullable Instant above, Instant at) {
    return above != null
        && above.truncatedTo(ChronoUnit.MINUTES).equals(at.truncatedTo(ChronoUnit.MINUTES));
  }
}
