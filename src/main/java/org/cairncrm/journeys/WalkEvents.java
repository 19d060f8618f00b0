package org.cairncrm.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.cairncrm.events.CommandMode;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Events;
import org.cairncrm.events.Seen;
import org.cairncrm.journeys.JourneyMap.Lead;
import org.cairncrm.journeys.JourneyMap.Sight;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publishes the changes of a walk, each with its why. */
@Component
class WalkEvents {
  private final Events events;

  WalkEvents(Events events) {
    this.events = events;
  }

  void publish(CustomerId customer, List<WalkChange> changes) {
    for (WalkChange change : changes) {
      switch (change) {
        case WalkChange.Entered entered -> entered(customer, entered);
        case WalkChange.Ended ended -> ended(customer, ended);
        case WalkChange.Due due -> due(customer, due);
        case WalkChange.Tried tried -> {} // the customer stays
        case WalkChange.Republished republished -> {} // the publication is an event itself
      }
    }
  }

  private void entered(CustomerId customer, WalkChange.Entered change) {
    PublishedMap live = change.map();
    Stage stage = change.stage();
    Passage left = change.left();
    Lead lead = change.lead();
    if (change.entered().cause() != MoveCause.MANUAL) {
      Decision decision = reached(live, stage, left, lead, change);
      events.publish(
          left == null
              ? begun(customer, live, stage, change.at())
              : moved(customer, live, stage, left, change.at()),
          decision);
    }
    if (lead != null && lead.missed() != null) {
      events.declined(missed(live, lead.missed()));
    }
  }

  static JourneyEntered begun(CustomerId customer, PublishedMap live, Stage stage, Instant at) {
    return new JourneyEntered(
        customer,
        live.map().name(),
        live.version(),
        live.map().title(),
        stage.name(),
        stage.title(),
        at);
  }

  static StageReached moved(
      CustomerId customer, PublishedMap live, Stage stage, Passage left, Instant at) {
    return new StageReached(
        customer,
        live.map().name(),
        live.version(),
        live.map().title(),
        stage.name(),
        stage.title(),
        left.stage(),
        live.map().titleOf(left.stage()),
        days(left.enteredAt(), at),
        at);
  }

  private void ended(CustomerId customer, WalkChange.Ended change) {
    PublishedMap live = change.map();
    events.publish(
        left(customer, live, change.run()), left(live, change.left(), change.lead(), change));
  }

  static JourneyLeft left(CustomerId customer, PublishedMap live, Run run) {
    Run.Ending ending = Objects.requireNonNull(run.ending);
    return new JourneyLeft(
        customer,
        live.map().name(),
        live.version(),
        live.map().title(),
        run.number,
        ending.exit(),
        exitTitle(live, ending.exit()),
        ending.outcome(),
        run.stage(),
        live.map().titleOf(run.stage()),
        days(run.enteredAt, ending.at()),
        ending.at());
  }

  private void due(CustomerId customer, WalkChange.Due due) {
    PublishedMap live = due.map();
    StageAction action = due.action();
    JourneyMap map = live.map();
    if (CommandMode.current().history() || action.isControl(map.name(), customer)) {
      return;
    }
    events.publish(
        new StageActionDue(
            customer,
            map.name(),
            live.version(),
            map.title(),
            due.run().number,
            due.stage().name(),
            due.stage().title(),
            action.name(),
            action.kind(),
            action.details(),
            action.variant(map.name(), customer),
            due.at()),
        new Decision(
            map.name(),
            action.name(),
            map.title(),
            live.version(),
            reason(action, due.stage()),
            List.of()));
  }

  private static String reason(StageAction action, Stage stage) {
    return switch (action.timing()) {
      case ENTERING -> "The map asks for this when customers come to %s".formatted(stage.title());
      case LEAVING -> "The map asks for this when customers leave %s".formatted(stage.title());
      case STAYING ->
          "The map asks for this when customers have stayed in %s for %s"
              .formatted(stage.title(), length(Objects.requireNonNull(action.after())));
    };
  }

  private static int days(Instant from, Instant until) {
    return (int) Math.max(0, Duration.between(from, until).toDays());
  }

  private static Decision reached(
      PublishedMap live,
      Stage stage,
      @Nullable Passage left,
      @Nullable Lead lead,
      WalkChange.Entered change) {
    if (lead != null) {
      return leads(live, lead.reached());
    }
    return times(live, left, change.at(), stage.title(), change.saw());
  }

  private static Decision left(
      PublishedMap live, Passage left, @Nullable Lead lead, WalkChange.Ended change) {
    if (change.ending().exit().equals(JourneyWalk.MOVED_OUT)) {
      return decision(
          live,
          "A newer version was published, and the time for finishing on version %d is over"
              .formatted(live.version()),
          List.of());
    }
    return lead == null
        ? times(live, left, change.at(), live.map().titleOf(change.ending().exit()), change.saw())
        : leads(live, lead.reached());
  }

  /** The title of an exit that the map has, or that every map has. */
  static String exitTitle(PublishedMap live, String exit) {
    return exit.equals(JourneyWalk.MOVED_OUT) ? "Moved out" : live.map().titleOf(exit);
  }

  static Decision leads(PublishedMap live, Sight sight) {
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
      return decision(live, "The time that passed leads to %s".formatted(target), List.of());
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

  static Decision missed(PublishedMap live, Sight sight) {
    return decision(
        live,
        "Not yet " + sight.target().title() + ": that takes" + sight.trigger().condition(" "),
        sight.outcome().saw());
  }

  static Decision decision(PublishedMap live, String reason, List<Seen> saw) {
    return new Decision(live.map().name(), live.map().title(), live.version(), reason, saw);
  }
}
