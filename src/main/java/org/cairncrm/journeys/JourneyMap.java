package org.cairncrm.journeys;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.rules.Evaluation;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A journey map. It decides, from a stage and an event or a time alone, where a customer goes. If
 * an event fits several ways, the one furthest down in the map decides; exits come after stages.
 */
final class JourneyMap {
  private final MapHeader header;
  private final List<EntryWay> entries;
  private final List<Stage> stages;
  private final List<Exit> exits;
  private final Map<String, Integer> ranks = new HashMap<>();
  private final List<Path> ways = new ArrayList<>();
  private final Map<Class<?>, List<Path>> byEvent = new HashMap<>();
  private final Map<Class<?>, List<EntryWay>> entriesByEvent = new HashMap<>();
  private final Set<Class<?>> hears = new LinkedHashSet<>();
  private final Set<Class<?>> sees = new HashSet<>();
  private final Map<String, List<Path>> timeouts = new HashMap<>();

  JourneyMap(MapHeader header, List<EntryWay> entries, List<Stage> stages, List<Exit> exits) {
    this.header = header;
    this.entries = List.copyOf(entries);
    this.stages = List.copyOf(stages);
    this.exits = List.copyOf(exits);
    for (int rank = 0; rank < stages.size(); rank++) {
      ranks.putIfAbsent(stages.get(rank).name(), rank);
    }
    stages.forEach(stage -> stage.enter().forEach(way -> ways.add(new Path(stage, way))));
    exits.forEach(exit -> exit.ways().forEach(way -> ways.add(new Path(exit, way))));
    for (Path path : ways) {
      Trigger trigger = path.way().trigger();
      if (trigger != null) {
        byEvent.computeIfAbsent(trigger.kind().type(), type -> new ArrayList<>()).add(path);
      }
    }
    for (EntryWay entry : entries) {
      entriesByEvent
          .computeIfAbsent(entry.trigger().kind().type(), type -> new ArrayList<>())
          .add(entry);
    }
    hears.addAll(byEvent.keySet());
    hears.addAll(entriesByEvent.keySet());
    for (Path path : ways) {
      TimeCondition condition = path.way().condition();
      if (condition != null) {
        sees.addAll(condition.sees());
      }
    }
    hears.addAll(sees);
    for (Stage stage : stages) {
      timeouts.put(stage.name(), byTime(stage.name()));
    }
  }

  private List<Path> byTime(String stage) {
    List<Path> first = new ArrayList<>();
    ways.stream()
        .filter(path -> path.way().after() != null && leads(path, stage))
        .sorted(Comparator.comparing(Path::after).thenComparing(path -> !path.isConditional()))
        .forEach(
            path -> {
              if (first.isEmpty() || first.getLast().isConditional()) {
                first.add(path);
              }
            });
    return List.copyOf(first);
  }

  MapHeader header() {
    return header;
  }

  String name() {
    return header.name();
  }

  String title() {
    return header.texts().title();
  }

  /** The title for people: in the language of the page that is being written. */
  String shownTitle() {
    return header.texts().title(Language.ofPage());
  }

  List<Stage> stages() {
    return stages;
  }

  List<Exit> exits() {
    return exits;
  }

  List<EntryWay> entries() {
    return entries;
  }

  /** The stage's place on the map, from 0; -1 if this version does not have the stage. */
  int rank(String stage) {
    return ranks.getOrDefault(stage, -1);
  }

  /** The stage with this name; null if this version does not have it. */
  @Nullable Stage stage(String name) {
    int rank = rank(name);
    return rank < 0 ? null : stages.get(rank);
  }

  /** The title of a stage or an exit; its name if this version does not have it. */
  String titleOf(String name) {
    Target target = target(name);
    return target == null ? Exit.COMMON.getOrDefault(name, name) : target.title();
  }

  /** The title of a stage or an exit for people, or else its name. */
  String shownTitleOf(String name) {
    Target target = target(name);
    return target == null ? Exit.common(name, Language.ofPage()) : target.shownTitle();
  }

  private @Nullable Target target(String name) {
    Stage stage = stage(name);
    return stage != null
        ? stage
        : exits.stream().filter(exit -> exit.name().equals(name)).findFirst().orElse(null);
  }

  /**
   * The classes of the events that can begin the journey or lead to a stage or an exit, and of
   * those that conditions of times see.
   */
  Set<Class<?>> hears() {
    return hears;
  }

  /** The classes of the events that the conditions of times see. */
  Set<Class<?>> sees() {
    return sees;
  }

  /** Whether a run can end, so that another one may begin. */
  boolean canEnd() {
    return !exits.isEmpty() || header.reentry().whileUnderWay();
  }

  /** Whether time alone can move a customer, or make an action due. */
  boolean hasTimes() {
    return timeouts.values().stream().anyMatch(byTime -> !byTime.isEmpty())
        || stages.stream()
            .flatMap(stage -> stage.actions().stream())
            .anyMatch(action -> action.after() != null);
  }

  /** The stage in which an event lets a customer begin the journey; null if it does not. */
  @Nullable Lead start(CustomerEvent event) {
    for (EntryWay entry : entriesByEvent.getOrDefault(event.getClass(), List.of()).reversed()) {
      if (entry.trigger().kind().includes(event)) {
        Evaluation outcome = entry.trigger().look(event);
        if (outcome.held()) {
          Stage stage = stages.get(entry.rank());
          return new Lead(new Sight(stage, entry.trigger(), outcome), null);
        }
      }
    }
    return entries.isEmpty()
        ? lead(event, path -> path.way().from().isEmpty() && path.target() instanceof Stage)
        : null;
  }

  /**
   * Whether the map says what follows from a reversal: one of its ways or entries names the event,
   * and its condition holds. Otherwise the stages to which the reversed events led are taken back.
   */
  boolean decides(CustomerEvent reversal) {
    Class<?> type = reversal.getClass();
    return Stream.concat(
            byEvent.getOrDefault(type, List.of()).stream().map(path -> path.way().trigger()),
            entriesByEvent.getOrDefault(type, List.of()).stream().map(EntryWay::trigger))
        .filter(Objects::nonNull)
        .anyMatch(trigger -> trigger.kind().includes(reversal) && trigger.look(reversal).held());
  }

  /** Where an event leads a customer who is in this stage; null if it leads nowhere. */
  @Nullable Lead lead(String stage, CustomerEvent event) {
    return lead(event, path -> leads(path, stage));
  }

  /**
   * The way furthest down in the map whose condition holds, with the nearest one beyond it whose
   * condition did not. They answer "why this one?" and "why not the next?".
   */
  private @Nullable Lead lead(CustomerEvent event, Predicate<Path> open) {
    Sight missed = null;
    for (Path path : byEvent.getOrDefault(event.getClass(), List.of()).reversed()) {
      Trigger trigger = path.way().trigger();
      if (trigger == null || !trigger.kind().includes(event) || !open.test(path)) {
        continue;
      }
      Evaluation outcome = trigger.look(event);
      var sight = new Sight(path.target(), trigger, outcome);
      if (outcome.held()) {
        return new Lead(sight, missed);
      }
      if (path.target() instanceof Stage) {
        missed = sight;
      }
    }
    return null;
  }

  /** Whether a way leads on from this stage. */
  boolean leads(Path path, String stage) {
    List<String> from = path.way().from();
    return switch (path.target()) {
      case Exit exit -> from.isEmpty() || from.contains(stage);
      case Stage target ->
          from.isEmpty()
              ? rank(target.name()) > rank(stage)
              : from.contains(stage) && !target.name().equals(stage);
    };
  }

  /** The ways that lead on from this stage, in the order of the map. */
  List<Path> onward(String stage) {
    return ways.stream().filter(path -> leads(path, stage)).toList();
  }

  /**
   * The ways by time that can lead on from this stage, by their time: the first one that has no
   * condition, and those with a condition before it. Of the same time, those with a condition come
   * first.
   */
  List<Path> timeouts(String stage) {
    return timeouts.getOrDefault(stage, List.of());
  }

  /** The key of the run that an event concerns; null if it names none, so that it concerns all. */
  @Nullable String runKey(CustomerEvent event) {
    return header.isPerCustomer() ? "" : RunKeys.of(event, header.per());
  }

  /** A way to a stage or an exit. */
  record Path(Target target, Way way) {
    /** The time of a way by time. */
    Duration after() {
      return Objects.requireNonNull(way.after());
    }

    /** Whether a condition decides at the time whether the way leads on. */
    boolean isConditional() {
      return way.condition() != null;
    }
  }

  /** The evaluation of one trigger. */
  record Sight(Target target, Trigger trigger, Evaluation outcome) {}

  /**
   * The result for an event.
   *
   * @param reached the stage or exit that the event leads to
   * @param missed the nearest stage further on whose condition did not hold; null if there is none
   */
  record Lead(Sight reached, @Nullable Sight missed) {}
}
