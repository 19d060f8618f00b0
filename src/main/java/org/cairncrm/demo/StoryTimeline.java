package org.cairncrm.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happens when: noted in any order, told in the order of time. */
final class StoryTimeline {
  private final Instant now;
  private final List<Moment> moments = new ArrayList<>();

  /** Something that happens at a moment. */
  record Moment(Instant at, Runnable happens) {}

  StoryTimeline(Instant now) {
    this.now = now;
  }

  /** The time of day, so many days ago; what would be yet to come today happened a moment ago. */
  Instant ago(int days, String time) {
    Instant then = today().minusDays(days).atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    Instant latest = now.minus(Duration.ofMinutes(2));
    return then.isAfter(latest) ? latest : then;
  }

  Instant hoursAgo(int hours) {
    return now.minus(Duration.ofHours(hours));
  }

  /** The day that many days from today. */
  LocalDate in(int days) {
    return today().plusDays(days);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  void at(Instant at, Runnable happens) {
    moments.add(new Moment(at, happens));
  }

  List<Moment> inOrder() {
    return moments.stream().sorted(Comparator.comparing(Moment::at)).toList();
  }
}
