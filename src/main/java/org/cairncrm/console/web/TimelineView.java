package org.cairncrm.console.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.history.EventCategories;
import org.cairncrm.history.History;
import org.cairncrm.history.TimelineEntry;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A history, as sentences grouped by day. */
@Component
class TimelineView {
  private final History history;
  private final EventCategories categories;
  private final EventSentences eventSentences;
  private final DisplayFormat displayFormat;

  TimelineView(
      History history,
      EventCategories categories,
      EventSentences eventSentences,
      DisplayFormat displayFormat) {
    this.history = history;
    this.categories = categories;
    this.eventSentences = eventSentences;
    this.displayFormat = displayFormat;
  }

  /**
   * @param below whether the page shows the entries before this page already
   */
  TimelineDays path(
      CustomerId customer,
      @Nullable String category,
      @Nullable String words,
      PageRequest page,
      boolean below) {
    JournalFilter filter =
        new JournalFilter(
            category == null ? Set.of() : categories.modules(Set.of(category)),
            Set.of(),
            null,
            null);
    Page<TimelineEntry> timeline = history.timeline(customer, filter, words, page);
    return days(timeline.items(), timeline.next(), below ? History.lastShown(page.cursor()) : null);
  }

  /** Entries that another module has read, for templates. */
  public TimelineDays days(List<TimelineEntry> entries) {
    return days(entries, null, null);
  }

  /**
   * @param shown the time of the entry above these; null if there is none
   */
  private TimelineDays days(
      List<TimelineEntry> entries, @Nullable String next, @Nullable Instant shown) {
    Map<String, List<TimelineDays.Story>> days = new LinkedHashMap<>();
    Instant above = shown;
    for (TimelineEntry timelineEntry : entries) {
      Instant at = timelineEntry.event().occurredAt();
      days.computeIfAbsent(displayFormat.dayTitle(at), day -> new ArrayList<>())
          .add(TimelineDays.Story.of(timelineEntry, above, eventSentences));
      above = at;
    }
    String open = shown == null ? null : displayFormat.dayTitle(shown);
    return new TimelineDays(
        days.entrySet().stream()
            .map(
                day ->
                    new TimelineDays.Day(day.getKey(), day.getKey().equals(open), day.getValue()))
            .toList(),
        next);
  }
}
