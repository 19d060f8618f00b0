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
import org.jspecify.annotations.Nullable;
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
      Position left = standings.position(event.customer(), published.map().name());
      JourneyMap.Lead lead =
          left == null ? published.map().start(event) : published.map().lead(left.stage(), event);
      if (lead != null && lead.reached().target() instanceof Stage) {
        follow(published, lead, left, event);
      }
    }
  }

  private void follow(
      PublishedMap published, JourneyMap.Lead lead, @Nullable Position left, CustomerEvent event) {
    JourneyMap.Sight reached = lead.reached();
    Stage stage = (Stage) reached.target();
    standings.move(event.customer(), published, left, stage.name(), event.occurredAt(), seq());
    Decision decision = decision(published, stage.title(), reached, true);
    if (left == null) {
      events.publish(entered(published, stage, event), decision);
    } else {
      events.publish(reached(published, stage, left, event), decision);
    }
    JourneyMap.Sight missed = lead.missed();
    if (missed != null) {
      events.declined(decision(published, missed.target().title(), missed, false));
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
