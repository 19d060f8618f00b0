package org.cairncrm.journeys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import org.cairncrm.shared.Cursor;
import org.cairncrm.shared.CursorKeys;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
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

  private final TouchpointCounts counts;

  TouchpointOccurrences(TouchpointCounts counts) {
    this.counts = counts;
  }

  /**
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
    counts.each(
        map,
        period,
        touchpoint,
        (which, customer, event) -> {
          var one =
              new TouchpointOccurrence(
                  customer, event.event().occurredAt(), name, event.seq(), event.event().channel());
          if (after == null || NEWEST.compare(Place.of(one), after) > 0) {
            newest.add(one);
            if (newest.size() > page.limit() + 1) {
              newest.poll();
            }
          }
        });
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
