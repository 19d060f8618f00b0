package org.cairncrm.journeys.web;

import java.time.LocalDate;
import org.cairncrm.journeys.MapPicture;
import org.cairncrm.journeys.PicturedMove;
import org.cairncrm.journeys.PicturedStage;
import org.cairncrm.journeys.PicturedTouchpoint;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the lists that the numbers of a drawing lead to; null for a drawing that does
 * not count the customers who are on the journey.
 *
 * @param base the address of the console, for files; empty on a page
 */
record PictureLinks(String base) {
  private static final StayAddress STAYS = new StayAddress();

  /** The customers in a stage. */
  @Nullable String customers(MapPicture picture, String stage) {
    return counts(picture) ? base + STAYS.now(picture.journey(), stage) : null;
  }

  /** The customers who have stalled in a stage. */
  @Nullable String stalled(MapPicture picture, String stage) {
    return counts(picture) ? base + STAYS.stalled(picture.journey(), stage) : null;
  }

  /** The customers who made a move. */
  @Nullable String move(MapPicture picture, PicturedMove move) {
    LocalDate from = picture.from();
    LocalDate to = picture.to();
    return counts(picture) && move.customers() != null && from != null && to != null
        ? base + STAYS.moved(picture.journey(), move.from(), move.to(), from, to)
        : null;
  }

  /** The events that a touchpoint counts. */
  @Nullable String touchpoint(MapPicture picture, PicturedStage stage, PicturedTouchpoint point) {
    LocalDate from = picture.from();
    LocalDate to = picture.to();
    Integer version = picture.version();
    // two touchpoints may look alike, but each is its own object
    int number = 1;
    while (stage.touchpoints().get(number - 1) != point) {
      number++;
    }
    return counts(picture) && point.times() != null && version != null && from != null && to != null
        ? base + STAYS.touchpoint(picture.journey(), stage.stage(), number, version, from, to)
        : null;
  }

  private static boolean counts(MapPicture picture) {
    return picture.subject() == MapPicture.Subject.LIVE;
  }
}
