package org.cairncrm.journeys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairncrm.events.PastEvent;
import org.cairncrm.events.Seen;
import org.cairncrm.rules.Evaluation;
import org.cairncrm.rules.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * The condition of a way by time. It sees the events of the customer that happened before that
 * time, so that live runs, replays and simulations agree. Decision 44 gives the reasons.
 *
 * @param last the kind of event whose last one must satisfy a condition; null for none
 * @param unless the kind of event that must not have happened since the customer came to the stage;
 *     null for none
 */
record TimeCondition(@Nullable Trigger last, @Nullable EventKind unless) {
  /** The classes of the events that the condition sees. */
  Set<Class<?>> sees() {
    Set<Class<?>> sees = new HashSet<>();
    if (last != null) {
      sees.add(last.kind().type());
    }
    if (unless != null) {
      sees.add(unless.type());
    }
    return sees;
  }

  /**
   * Evaluates the condition.
   *
   * @param past the events before the time, oldest first
   * @param since the time when the customer came to the stage
   */
  Evaluation look(List<PastEvent> past, Instant since) {
    List<Seen> saw = new ArrayList<>();
    boolean held = true;
    if (last != null) {
      Evaluation outcome = ofLast(last, past);
      saw.addAll(outcome.saw());
      held = outcome.held();
    }
    if (unless != null) {
      Seen quiet = none(unless, past, since);
      saw.add(quiet);
      held &= quiet.held();
    }
    return new Evaluation(held, saw);
  }

  private static Evaluation ofLast(Trigger last, List<PastEvent> past) {
    for (PastEvent one : past.reversed()) {
      if (last.kind().includes(one.event())) {
        return last.look(one.event());
      }
    }
    return new Evaluation(
        false, List.of(new Seen("the last “" + last.event() + "”", "it has not happened", false)));
  }

  /** An event of the moment in which the customer came to the stage does not count. */
  private static Seen none(EventKind kind, List<PastEvent> past, Instant since) {
    String condition = "no “" + kind.name() + "” since " + since;
    return past.stream()
        .filter(one -> kind.includes(one.event()) && one.event().occurredAt().isAfter(since))
        .findFirst()
        .map(one -> new Seen(condition, "it happened on " + one.event().occurredAt(), false))
        .orElseGet(() -> new Seen(condition, "there was none", true));
  }
}
