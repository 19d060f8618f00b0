package org.cairncrm.console.web;

import java.util.List;
import org.cairncrm.history.TimelineEntry;

/**
 * A history as the page shows it: days with their events, newest first.
 *
 * @param next the cursor of earlier entries; null if there are none
 */
record TimelineDays(List<Day> days, @org.jspecify.annotations.Nullable String next) {
  /** The entries of one day. */
  record Day(String title, List<Story> stories) {}

  /** An event with its immediate effects. */
  record Story(EventLine line, List<EventLine> followed) {
    static Story of(TimelineEntry timelineEntry, EventSentences eventSentences) {
      return new Story(
          eventSentences.tell(timelineEntry.event()),
          timelineEntry.followed().stream().map(eventSentences::tell).toList());
    }
  }
}
