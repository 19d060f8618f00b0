package org.cairncrm.journeys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.rules.Evaluation;
import org.jspecify.annotations.Nullable;

/** A journey as it was drawn: decides, from an event alone, which stage it leads to. */
final class JourneyMap {
  private final String name;
  private final String title;
  private final @Nullable String audience;
  private final List<Stage> stages;
  private final Map<Class<?>, List<Entrance>> byEvent = new HashMap<>();

  JourneyMap(String name, String title, @Nullable String audience, List<Stage> stages) {
    this.name = name;
    this.title = title;
    this.audience = audience;
    this.stages = List.copyOf(stages);
    for (int rank = stages.size() - 1; rank >= 0; rank--) {
      for (Trigger trigger : stages.get(rank).enter()) {
        byEvent
            .computeIfAbsent(trigger.kind().type(), type -> new ArrayList<>())
            .add(new Entrance(rank, trigger));
      }
    }
  }

  String name() {
    return name;
  }

  String title() {
    return title;
  }

  @Nullable String audience() {
    return audience;
  }

  List<Stage> stages() {
    return stages;
  }

  /** The stage's place on the way, from 0; -1 for one that this version no longer has. */
  int rank(String stage) {
    for (int rank = 0; rank < stages.size(); rank++) {
      if (stages.get(rank).name().equals(stage)) {
        return rank;
      }
    }
    return -1;
  }

  /** The stage's title; its name where this version no longer has it. */
  String titleOf(String stage) {
    int rank = rank(stage);
    return rank < 0 ? stage : stages.get(rank).title();
  }

  /** The stages from that one on: whoever stands there is not moved to it. */
  List<String> from(int rank) {
    return stages.subList(rank, stages.size()).stream().map(Stage::name).toList();
  }

  /** The classes of the events that lead anywhere. */
  Iterable<Class<?>> hears() {
    return byEvent.keySet();
  }

  /**
   * The furthest stage that the event leads to, and the nearest one beyond it which it did not: the
   * answer to "why this one?" and to "why not the next?". Null when it leads nowhere.
   */
  @Nullable Lead lead(CustomerEvent event) {
    Sight missed = null;
    for (Entrance entrance : byEvent.getOrDefault(event.getClass(), List.of())) {
      if (!entrance.trigger().kind().includes(event)) {
        continue;
      }
      Evaluation outcome = entrance.trigger().look(event);
      var sight =
          new Sight(entrance.rank(), stages.get(entrance.rank()), entrance.trigger(), outcome);
      if (outcome.held()) {
        return new Lead(sight, missed);
      }
      missed = sight;
    }
    return null;
  }

  /** What was seen at one stage's trigger. */
  record Sight(int rank, Stage stage, Trigger trigger, Evaluation outcome) {}

  /**
   * Where an event leads.
   *
   * @param missed the nearest stage further on whose condition did not hold
   */
  record Lead(Sight reached, @Nullable Sight missed) {}

  private record Entrance(int rank, Trigger trigger) {}
}
