package org.cairncrm.journeys;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Seen;
import org.cairncrm.journeys.JourneyMap.Lead;
import org.cairncrm.journeys.JourneyMap.Sight;
import org.jspecify.annotations.Nullable;

/** The reasons why a walk moved a customer, in the English that the texts of journeys list. */
final class WalkReasons {
  private WalkReasons() {}

  static Decision of(WalkChange.Entered change) {
    Lead lead = change.lead();
    PublishedMap live = change.map();
    String target = change.stage().title();
    if (lead != null) {
      return leads(live, lead.reached());
    }
    return change.entered().cause() == MoveCause.MANUAL
        ? decision(live, "A colleague moved the customer to %s".formatted(target), List.of())
        : times(live, change.left(), change.at(), target, change.saw());
  }

  static Decision of(WalkChange.Ended change) {
    PublishedMap live = change.map();
    if (change.ending().exit().equals(JourneyWalk.MOVED_OUT)) {
      return decision(
          live,
          "A newer version was published, and the time for finishing on version %d is over"
              .formatted(live.version()),
          List.of());
    }
    Lead lead = change.lead();
    return lead != null
        ? leads(live, lead.reached())
        : times(
            live,
            change.left(),
            change.at(),
            live.map().titleOf(change.ending().exit()),
            change.saw());
  }

  /** The run goes on in the stage that a publication names. */
  static Decision of(WalkChange.Republished change, String stage) {
    PublishedMap live = change.map();
    return decision(
        live,
        "The publication of version %d leads to %s"
            .formatted(live.version(), live.map().titleOf(stage)),
        List.of());
  }

  static Decision of(WalkChange.Due change) {
    PublishedMap live = change.map();
    StageAction action = change.action();
    String stage = change.stage().title();
    String reason =
        switch (action.timing()) {
          case ENTERING -> "The map asks for this when customers come to %s".formatted(stage);
          case LEAVING -> "The map asks for this when customers leave %s".formatted(stage);
          case STAYING ->
              "The map asks for this when customers have stayed in %s for %s"
                  .formatted(stage, length(Objects.requireNonNull(action.after())));
        };
    return new Decision(
        live.map().name(), action.name(), live.map().title(), live.version(), reason, List.of());
  }

  /**
   * A reversal took back a stage or an exit.
   *
   * @param event the name of the reversal
   * @param place the title of the stage or exit
   */
  static Decision reversed(PublishedMap live, String event, String place) {
    return decision(live, "“%s” takes back what had led to %s".formatted(event, place), List.of());
  }

  /**
   * An event that was recorded late undid what had led to a stage or an exit.
   *
   * @param event the name of the event
   * @param day the day on which it happened
   * @param place the title of the stage or exit
   * @param saw the facts on which a time did not lead on
   */
  static Decision late(
      PublishedMap live, String event, LocalDate day, String place, List<Seen> saw) {
    return decision(
        live,
        "“%s” of %s, recorded late, undoes what had led to %s".formatted(event, day, place),
        saw);
  }

  private static Decision leads(PublishedMap live, Sight sight) {
    return decision(
        live,
        "“%s” leads to %s%s"
            .formatted(
                sight.trigger().event(),
                sight.target().title(),
                sight.trigger().condition(" when ")),
        sight.outcome().saw());
  }

  private static Decision times(
      PublishedMap live, @Nullable Passage left, Instant at, String target, List<Seen> saw) {
    if (left == null) {
      return decision(live, "The time that passed leads to %s".formatted(target), saw);
    }
    Duration stay = Duration.between(left.enteredAt(), at);
    String lead = length(stay).startsWith("1 ") ? "leads" : "lead";
    return decision(
        live,
        "%s in %s %s to %s".formatted(length(stay), live.map().titleOf(left.stage()), lead, target),
        saw);
  }

  /** The length of a stay in whole days, or else in hours or minutes. */
  private static String length(Duration stay) {
    if (stay.toDays() > 0) {
      return counted(stay.toDays(), "day");
    }
    return stay.toHours() > 0
        ? counted(stay.toHours(), "hour")
        : counted(stay.toMinutes(), "minute");
  }

  private static String counted(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }

  /** The next stage was looked at, and its condition did not hold. */
  static Decision missed(PublishedMap live, Sight sight) {
    return decision(
        live,
        "Not yet " + sight.target().title() + ": that takes" + sight.trigger().condition(" "),
        sight.outcome().saw());
  }

  private static Decision decision(PublishedMap live, String reason, List<Seen> saw) {
    return new Decision(live.map().name(), live.map().title(), live.version(), reason, saw);
  }
}
