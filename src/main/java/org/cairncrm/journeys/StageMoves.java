package org.cairncrm.journeys;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.Decision;
import org.cairncrm.events.EventReversal;
import org.cairncrm.events.Events;
import org.cairncrm.events.Reaction;
import org.cairncrm.events.Seen;
import org.springframework.stereotype.Component;

/**
 * Moves customers along their journeys, on any event that a map names. An event that leads nowhere
 * costs no statement; an event that leads to a stage costs one.
 */
@Component
class StageMoves {
  private final LiveMaps maps;
  private final JourneyProgressTable standings;
  private final StageReversals reversals;
  private final Commands commands;
  private final Events events;

  StageMoves(
      LiveMaps maps,
      JourneyProgressTable standings,
      StageReversals reversals,
      Commands commands,
      Events events) {
    this.maps = maps;
    this.standings = standings;
    this.reversals = reversals;
    this.commands = commands;
    this.events = events;
  }

  @Reaction("journeys.stages")
  void on(CustomerEvent event) {
    if (event instanceof EventReversal reversal) {
      reversals.follow(reversal);
    }
    for (PublishedMap published : maps.hearing(event.getClass())) {
      JourneyMap.Lead lead = published.map().lead(event);
      if (lead != null) {
        follow(published, lead, event);
      }
    }
  }

  private void follow(PublishedMap published, JourneyMap.Lead lead, CustomerEvent event) {
    JourneyMap.Sight reached = lead.reached();
    JourneyMap map = published.map();
    Position left = standings.position(event.customer(), map.name());
    if (left != null && map.from(reached.rank()).contains(left.stage())) {
      return;
    }
    standings.move(
        event.customer(), published, left, reached.stage().name(), event.occurredAt(), seq());
    Decision decision = decision(published, reached.stage().title(), reached, true);
    if (left == null) {
      events.publish(entered(published, reached.stage(), event), decision);
    } else {
      events.publish(reached(published, reached.stage(), left, event), decision);
    }
    JourneyMap.Sight missed = lead.missed();
    if (missed != null) {
      events.declined(decision(published, missed.stage().title(), missed, false));
    }
  }

  /** The seq of the event that this reacts to. */
  private long seq() {
    return Objects.requireNonNull(commands.cause().seq(), "only in a reaction");
  }

  private static JourneyEntered entered(PublishedMap published, Stage stage, CustomerEvent event) {
    return new JourneyEntered(
        event.customer(),
        published.map().name(),
        published.version(),
        published.map().title(),
        stage.name(),
        stage.title(),
        event.occurredAt());
  }

  private static StageReached reached(
      PublishedMap published, Stage stage, Position left, CustomerEvent event) {
    return new StageReached(
        event.customer(),
        published.map().name(),
        published.version(),
        published.map().title(),
        stage.name(),
        stage.title(),
        left.stage(),
        published.map().titleOf(left.stage()),
        (int) Math.max(0, Duration.between(left.since(), event.occurredAt()).toDays()),
        event.occurredAt());
  }

  private static Decision decision(
      PublishedMap published, String stage, JourneyMap.Sight sight, boolean held) {
    List<Seen> saw = sight.outcome().saw();
    String reason =
        held
            ? "“"
                + sight.trigger().event()
                + "” leads to "
                + stage
                + sight.trigger().condition(" when ")
            : "Not yet " + stage + ": that takes" + sight.trigger().condition(" ");
    return new Decision(
        published.map().name(), published.map().title(), published.version(), reason, saw);
  }
}
