package org.cairncrm.journeys;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Counts what walks on one map do, one customer after another. It is kept as JSON between the steps
 * of a simulation.
 */
final class MapTally {
  public long entered;
  public long customers;
  public Map<String, StageTally> stages = new LinkedHashMap<>();
  public Map<String, Long> exits = new LinkedHashMap<>();
  public Map<String, ActionTally> actions = new LinkedHashMap<>();

  /** The counts of one stage; the stays are counted by their length. */
  static final class StageTally {
    public long reached;
    public long now;
    public long stalled;
    public long left;
    public Map<Integer, Long> stays = new TreeMap<>();
  }

  /** The counts of one action, and of its customers by day. */
  static final class ActionTally {
    public long times;
    public long control;
    public long customers;
    public Map<LocalDate, Long> days = new TreeMap<>();
  }

  /** Counts the runs of a customer at the end of a walk. */
  void add(JourneyMap map, List<Run> runs, Instant until) {
    if (!runs.isEmpty()) {
      customers++;
    }
    for (Run run : runs) {
      entered++;
      for (Passage passage : run.path()) {
        StageTally tally = stages.computeIfAbsent(passage.stage(), any -> new StageTally());
        tally.reached++;
        Instant leftAt = passage.leftAt();
        if (leftAt != null) {
          tally.left++;
          tally.stays.merge(
              StayLength.bucket(Duration.between(passage.enteredAt(), leftAt)), 1L, Long::sum);
        }
      }
      if (run.ending == null) {
        stays(map, run, until);
      } else {
        exits.merge(run.ending.exit(), 1L, Long::sum);
      }
    }
  }

  private void stays(JourneyMap map, Run run, Instant until) {
    StageTally tally = stages.computeIfAbsent(run.stage(), any -> new StageTally());
    tally.now++;
    Stage stage = map.stage(run.stage());
    Integer target = stage == null ? null : stage.targetDays();
    if (target != null && run.since().plus(Duration.ofDays(target)).isBefore(until)) {
      tally.stalled++;
    }
  }

  /** Counts the actions among the changes of a walk. */
  void add(JourneyMap map, CustomerId customer, List<WalkChange> changes, ZoneId zone) {
    Set<String> counted = new HashSet<>();
    for (WalkChange change : changes) {
      if (change instanceof WalkChange.Due due) {
        ActionTally tally = actions.computeIfAbsent(due.action().name(), any -> new ActionTally());
        if (due.action().isControl(map.name(), customer)) {
          tally.control++;
        } else {
          tally.times++;
          LocalDate day = LocalDate.ofInstant(due.at(), zone);
          if (counted.add(due.action().name())) {
            tally.customers++;
          }
          if (counted.add(due.action().name() + "/" + day)) {
            tally.days.merge(day, 1L, Long::sum);
          }
        }
      }
    }
  }

  /**
   * The result, with all stages, exits and actions of the map in their order, and titles in the
   * language of the page.
   */
  MapOutcome outcome(JourneyMap map, RewardValues values) {
    List<StageOutcome> stageOutcomes = new ArrayList<>();
    List<ActionCount> actionCounts = new ArrayList<>();
    for (Stage stage : map.stages()) {
      StageTally tally = stages.getOrDefault(stage.name(), new StageTally());
      stageOutcomes.add(
          new StageOutcome(
              stage.name(),
              stage.shownTitle(),
              tally.reached,
              tally.now,
              tally.stalled,
              tally.left,
              StayLength.quantile(tally.stays, 0.5),
              StayLength.quantile(tally.stays, 0.9)));
      stage.actions().forEach(action -> actionCounts.add(count(action, values)));
    }
    return new MapOutcome(
        entered,
        customers,
        stageOutcomes,
        map.exits().stream()
            .map(
                exit ->
                    new ExitCount(
                        exit.name(), exit.shownTitle(), exits.getOrDefault(exit.name(), 0L)))
            .toList(),
        actionCounts);
  }

  private ActionCount count(StageAction action, RewardValues values) {
    ActionTally tally = actions.getOrDefault(action.name(), new ActionTally());
    Map.@Nullable Entry<LocalDate, Long> busiest =
        tally.days.entrySet().stream().max(Map.Entry.comparingByValue()).orElse(null);
    return new ActionCount(
        action.name(),
        action.kind(),
        tally.times,
        tally.customers,
        tally.control,
        busiest == null ? null : busiest.getKey(),
        busiest == null ? 0 : busiest.getValue(),
        cost(action, tally.times, values));
  }

  private static @Nullable RewardCost cost(StageAction action, long times, RewardValues values) {
    String reward = action.kind() == ActionKind.REWARD ? action.details().get("reward") : null;
    return reward == null ? null : values.of(reward).map(cost -> cost.times(times)).orElse(null);
  }
}
