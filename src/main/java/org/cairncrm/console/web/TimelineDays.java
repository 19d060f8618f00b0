package org.cairncrm.console.web;

import java.util.List;
import org.cairncrm.history.TimelineEntry;

/**
 * A history as the page shows it: days, the newest first, with what happened on them.
 *
 * @param next the cursor of what was earlier; null when nothing was
 */
record TimelineDays(List<Day> days, @org.jspecify.annotations.Nullable String next) {
  /** What happened on one day. */
  record Day(String title, List<Story> stories) {}

  /** Something that happened, and what followed at once. */
  record Story(EventLine line, List<EventLine> followed) {
    static Story of(TimelineEntry timelineEntry, EventSentences eventSentences) {
      return new Story(
          eventSentences.tell(timelineEntry.event()),
          timelineEntry.followed().stream().map(eventSentences::tell).toList());
    }
  }
}
