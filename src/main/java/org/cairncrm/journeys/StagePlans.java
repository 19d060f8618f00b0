package org.cairncrm.journeys;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.PastEvent;
import org.cairncrm.events.Seen;
import org.cairncrm.journeys.JourneyMap.Path;
import org.cairncrm.rules.Evaluation;
import org.cairncrm.rules.EventKind;
import org.cairncrm.shared.CustomerId;
import org.springframework.stereotype.Component;

/** Finds what is planned for a customer in a stage, and what has happened of it. */
@Component
class StagePlans {
  private static final Comparator<PastEvent> BY_TIME =
      Comparator.comparing((PastEvent past) -> past.event().occurredAt())
          .thenComparingLong(PastEvent::seq);

  private final CorrectedJournal journal;

  StagePlans(CorrectedJournal journal) {
    this.journal = journal;
  }

  /** The plan of the stage in which a customer is. */
  StagePlan of(JourneyMap map, CustomerId customer, Stay stay, Instant now) {
    Stage stage = map.stage(stay.stage());
    if (stage == null) {
      return new StagePlan(List.of(), List.of());
    }
    List<Path> onward = map.onward(stage.name());
    List<PastEvent> past = past(map, customer, stage, onward);
    return new StagePlan(
        stage.touchpoints().stream().map(point -> touchpoint(map, point, stay, past)).toList(),
        onward.stream()
            .filter(path -> !isOver(map, path, stay, past, now))
            .map(path -> next(map, path, stay, past))
            .toList());
  }

  /** The events that the stage's touchpoints and the ways onward name, as they are now. */
  private List<PastEvent> past(
      JourneyMap map, CustomerId customer, Stage stage, List<Path> onward) {
    Set<Class<?>> wanted = new HashSet<>();
    for (Touchpoint point : stage.touchpoints()) {
      if (point.trigger() != null) {
        wanted.add(point.trigger().kind().type());
      }
    }
    for (Path path : onward) {
      Trigger trigger = path.way().trigger();
      TimeCondition condition = path.way().condition();
      if (trigger != null) {
        wanted.add(trigger.kind().type());
      } else if (condition != null) {
        wanted.addAll(condition.sees());
      }
    }
    return journal.holding(customer, wanted, map::decides);
  }

  private static TouchpointFigures touchpoint(
      JourneyMap map, Touchpoint point, Stay stay, List<PastEvent> past) {
    Long times =
        point.trigger() == null
            ? null
            : past.stream()
                .filter(one -> stay.includes(one.event().occurredAt(), one.seq()))
                .filter(one -> stay.isOf(map.runKey(one.event())) && point.counts(one.event()))
                .count();
    return new TouchpointFigures(
        point.shownTitle(), point.lane(), point.channel(), point.event(), times);
  }

  /** Whether a time has passed whose condition did not hold, or can no longer hold. */
  private static boolean isOver(
      JourneyMap map, Path path, Stay stay, List<PastEvent> past, Instant now) {
    TimeCondition condition = path.way().condition();
    if (condition == null) {
      return false;
    }
    EventKind unless = condition.unless();
    return stay.enteredAt().plus(path.after()).isBefore(now)
        || (unless != null
            && past.stream()
                .anyMatch(
                    one ->
                        unless.includes(one.event())
                            && !OwnJourneyEvent.isOf(map.name(), one.event())
                            && stay.isOf(map.runKey(one.event()))
                            && one.event().occurredAt().isAfter(stay.enteredAt())));
  }

  private static NextWay next(JourneyMap map, Path path, Stay stay, List<PastEvent> past) {
    Trigger trigger = path.way().trigger();
    boolean leaves = path.target() instanceof Exit;
    String name = path.target().name();
    if (trigger == null) {
      TimeCondition condition = path.way().condition();
      Trigger last = condition == null ? null : condition.last();
      EventKind unless = condition == null ? null : condition.unless();
      return new NextWay(
          name,
          path.target().shownTitle(),
          leaves,
          last == null ? null : last.event(),
          last == null || last.condition() == null ? null : last.condition().source(),
          stay.enteredAt().plus(path.after()),
          unless == null ? null : unless.name(),
          last == null ? List.of() : missed(map, last, stay, past));
    }
    return new NextWay(
        name,
        path.target().shownTitle(),
        leaves,
        trigger.event(),
        trigger.condition() == null ? null : trigger.condition().source(),
        null,
        null,
        missed(map, trigger, stay, past));
  }

  /** The facts of the customer's last event of this kind, if it did not satisfy the condition. */
  private static List<Seen> missed(
      JourneyMap map, Trigger trigger, Stay stay, List<PastEvent> past) {
    CustomerEvent last =
        past.stream()
            .filter(one -> trigger.kind().includes(one.event()))
            .filter(one -> !OwnJourneyEvent.isOf(map.name(), one.event()))
            .filter(one -> stay.isOf(map.runKey(one.event())))
            .max(BY_TIME)
            .map(PastEvent::event)
            .orElse(null);
    if (last == null || trigger.condition() == null) {
      return List.of();
    }
    Evaluation outcome = trigger.look(last);
    return outcome.held() ? List.of() : outcome.saw();
  }
}
