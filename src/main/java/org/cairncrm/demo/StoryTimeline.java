package org.cairncrm.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the moments of the story in any order, and returns them in the order of time. */
final class StoryTimeline {
  private final Instant now;
  private final List<Moment> moments = new ArrayList<>();

  /** An action at a moment of the story. */
  record Moment(Instant at, Runnable happens) {}

  StoryTimeline(Instant now) {
    this.now = now;
  }

  /** This time of day, some days ago. If it is still in the future today, two minutes ago. */
  Instant ago(int days, String time) {
    Instant then = today().minusDays(days).atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    Instant latest = now.minus(Duration.ofMinutes(2));
    return then.isAfter(latest) ? latest : then;
  }

  Instant hoursAgo(int hours) {
    return now.minus(Duration.ofHours(hours));
  }

  /** The day this many days from today. */
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
