package org.cairncrm.journeys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.rules.Evaluation;
import org.jspecify.annotations.Nullable;

/** A journey map. It decides, from an event alone, to which stage the event leads. */
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

  /** The stage's place on the map, from 0; -1 if this version no longer has the stage. */
  int rank(String stage) {
    for (int rank = 0; rank < stages.size(); rank++) {
      if (stages.get(rank).name().equals(stage)) {
        return rank;
      }
    }
    return -1;
  }

  /** The stage's title; its name if this version no longer has the stage. */
  String titleOf(String stage) {
    int rank = rank(stage);
    return rank < 0 ? stage : stages.get(rank).title();
  }

  /** The stages from this rank on. A customer in one of them is not moved back to this rank. */
  List<String> from(int rank) {
    return stages.subList(rank, stages.size()).stream().map(Stage::name).toList();
  }

  /** The classes of the events that can lead to a stage. */
  Iterable<Class<?>> hears() {
    return byEvent.keySet();
  }

  /**
   * The furthest stage that the event leads to, with the nearest stage beyond it whose condition
   * did not hold. They answer "why this one?" and "why not the next?". Null if the event leads
   * nowhere.
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

  /** The evaluation of one stage's trigger. */
  record Sight(int rank, Stage stage, Trigger trigger, Evaluation outcome) {}

  /**
   * The result for an event.
   *
   * @param reached the stage that the event leads to
   * @param missed the nearest stage further on whose condition did not hold; null if there is none
   */
  record Lead(Sight reached, @Nullable Sight missed) {}

  private record Entrance(int rank, Trigger trigger) {}
}
