package org.cairncrm.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.cairncrm.events.CommandMode;
import org.cairncrm.events.Events;
import org.cairncrm.journeys.JourneyMap.Lead;
import org.cairncrm.shared.CustomerId;
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
      events.publish(
          left == null
              ? begun(customer, live, stage, change.at())
              : moved(customer, live, stage, left, change.at()),
          WalkReasons.of(change));
    }
    if (lead != null && lead.missed() != null) {
      events.declined(WalkReasons.missed(live, lead.missed()));
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
    events.publish(left(customer, change.map(), change.run()), WalkReasons.of(change));
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
        live.map().titleOf(ending.exit()),
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
        WalkReasons.of(due));
  }

  private static int days(Instant from, Instant until) {
    return (int) Math.max(0, Duration.between(from, until).toDays());
  }
}
