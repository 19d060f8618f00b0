package org.cairncrm.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import org.cairncrm.shared.Cursor;
import org.cairncrm.shared.CursorKeys;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the events that {@link TouchpointCounts} counts for a touchpoint, newest first. */
@Component
class TouchpointOccurrences {
  private static final Comparator<Place> NEWEST =
      Comparator.comparing(Place::at)
          .reversed()
          .thenComparing(Place::customer)
          .thenComparing(Comparator.comparingLong(Place::seq).reversed());

  private static final Comparator<TouchpointOccurrence> NEWEST_OCCURRENCE =
      Comparator.comparing(Place::of, NEWEST);

  /** The length of the newest slice of a page. Each further one is twice as long. */
  private static final Duration SLICE = Duration.ofDays(1);

  private final TouchpointCounts counts;
  private final LiveMaps maps;

  TouchpointOccurrences(TouchpointCounts counts, LiveMaps maps) {
    this.counts = counts;
    this.maps = maps;
  }

  /**
   * A touchpoint with a page of its events.
   *
   * @param seen the version that the caller has seen; null for the version in force. If another one
   *     is in force meanwhile, the touchpoint of the same title is found, with the first page.
   * @return null if the version in force does not have the touchpoint any more
   * @throws NotFound if there is, or was, no such stage or touchpoint
   */
  @Nullable CountedTouchpoint find(
      PublishedMap live,
      String stage,
      int number,
      @Nullable Integer seen,
      FigurePeriod period,
      PageRequest page) {
    JourneyMap map = live.map();
    boolean changed = seen != null && seen != live.version();
    int now =
        seen == null || !changed
            ? number
            : numberNow(live, maps.version(map.name(), seen), stage, number);
    if (changed && now == 0) {
      return null;
    }
    Touchpoint touchpoint = touchpoint(map, stage, now);
    return new CountedTouchpoint(
        map.name(),
        map.shownTitle(),
        live.version(),
        stage,
        map.shownTitleOf(stage),
        now,
        new TouchpointFigures(
            touchpoint.shownTitle(),
            touchpoint.lane(),
            touchpoint.channel(),
            touchpoint.event(),
            times(map, touchpoint, period, page)),
        period,
        page(map, stage, now, period, changed ? PageRequest.first(page.limit()) : page));
  }

  /** Later pages show the figure of the first one, if it was counted lately. */
  private @Nullable Long times(
      JourneyMap map, Touchpoint touchpoint, FigurePeriod period, PageRequest page) {
    Map<Touchpoint, Long> times =
        page.isFirst() ? counts.within(map, period) : counts.lately(map, period);
    return times.get(touchpoint);
  }

  /** The place of the touchpoint on the version in force; 0 if it has no such touchpoint. */
  private static int numberNow(
      PublishedMap live, @Nullable PublishedMap seen, String name, int number) {
    if (seen == null) {
      return 0;
    }
    String title = touchpoint(seen.map(), name, number).title();
    Stage stage = live.map().stage(name);
    return stage == null
        ? 0
        : 1 + stage.touchpoints().stream().map(Touchpoint::title).toList().indexOf(title);
  }

  /**
   * A page of the events. It is read in slices of time, the newest first, until it is full: so it
   * costs the same however long the period is.
   *
   * @param number the place of the touchpoint in its stage, from 1
   * @throws NotFound if there is no such stage or touchpoint
   */
  Page<TouchpointOccurrence> page(
      JourneyMap map, String stage, int number, FigurePeriod period, PageRequest page) {
    Touchpoint touchpoint = touchpoint(map, stage, number);
    String name = touchpoint.event();
    if (name == null) {
      return new Page<>(List.of(), null);
    }
    Place after = Cursor.decode(page.cursor(), Place::read);
    // a page is kept in memory, and not all events that are counted
    var newest = new PriorityQueue<TouchpointOccurrence>(NEWEST_OCCURRENCE.reversed());
    Instant end = after == null || after.at().isAfter(period.end()) ? period.end() : after.at();
    Duration length = SLICE;
    while (newest.size() <= page.limit() && !end.isBefore(period.start())) {
      Instant from = end.minus(length);
      Instant start = from.isBefore(period.start()) ? period.start() : from;
      counts.each(
          map,
          start,
          end,
          touchpoint,
          (which, customer, event) -> {
            var one =
                new TouchpointOccurrence(
                    customer,
                    event.event().occurredAt(),
                    name,
                    event.seq(),
                    event.event().channel());
            if (after == null || NEWEST.compare(Place.of(one), after) > 0) {
              newest.add(one);
              if (newest.size() > page.limit() + 1) {
                newest.poll();
              }
            }
          });
      end = start.minusNanos(1);
      length = length.multipliedBy(2);
    }
    List<TouchpointOccurrence> shown = new ArrayList<>(newest);
    shown.sort(NEWEST_OCCURRENCE);
    return Page.of(shown, page.limit(), last -> Place.of(last).cursor());
  }

  private static Touchpoint touchpoint(JourneyMap map, String name, int number) {
    Stage stage = map.stage(name);
    if (stage == null) {
      throw new NotFound("stage", name);
    }
    if (number < 1 || number > stage.touchpoints().size()) {
      throw new NotFound("touchpoint", number);
    }
    return stage.touchpoints().get(number - 1);
  }

  /** The place of an event in the list. */
  private record Place(Instant at, UUID customer, long seq) {
    static Place of(TouchpointOccurrence one) {
      return new Place(one.occurredAt(), one.customer().value(), one.seq());
    }

    static Place read(CursorKeys keys) {
      return new Place(keys.instant(), keys.id(), keys.number());
    }

    Cursor cursor() {
      return Cursor.of(at, customer, seq);
    }
  }
}
