package org.cairncrm.journeys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairncrm.events.EventTypes;
import org.cairncrm.events.Journal;
import org.cairncrm.events.PastEvent;
import org.cairncrm.journeys.TestCustomers.Chosen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Walks the history of single customers on a map that is not in force. Writes nothing. */
@Component
class DraftWalks {
  /** The maximum number of events of a customer that are walked. */
  private static final int MOST_EVENTS = 100_000;

  private static final int MOST_ACTIONS = 20;

  private static final Comparator<PastEvent> BY_TIME =
      Comparator.comparing((PastEvent past) -> past.event().occurredAt())
          .thenComparingLong(PastEvent::seq);

  private final Journal journal;
  private final EventTypes types;

  DraftWalks(Journal journal, EventTypes types) {
    this.journal = journal;
    this.types = types;
  }

  /**
   * @param map null if the draft has faults: then nobody walks it
   */
  TestCustomer walk(Chosen chosen, @Nullable PublishedMap map, Instant until) {
    if (map == null) {
      return new TestCustomer(chosen.customer(), chosen.by(), chosen.at(), List.of(), List.of());
    }
    List<PastEvent> past = journal.past(chosen.customer(), 1, MOST_EVENTS);
    var walk = JourneyWalk.fromTheBeginning(JourneyVersions.alone(map));
    CorrectedPast.of(past, map.map()::decides).stream()
        .sorted(BY_TIME)
        .filter(one -> !one.event().occurredAt().isAfter(until))
        .forEach(walk::happened);
    walk.passed(until);
    Map<Long, String> events = new HashMap<>();
    past.forEach(one -> events.put(one.seq(), types.name(one.event().getClass())));
    return new TestCustomer(
        chosen.customer(),
        chosen.by(),
        chosen.at(),
        walk.runs().stream().map(run -> run(run, map.map(), events, chosen.at())).toList(),
        actions(walk.changes(), map.map(), chosen));
  }

  private static TestRun run(Run run, JourneyMap map, Map<Long, String> events, Instant chosenAt) {
    Run.Ending ending = run.ending;
    return new TestRun(
        run.number,
        run.stage(),
        map.shownTitleOf(run.stage()),
        run.since(),
        ending == null ? null : map.shownTitleOf(ending.exit()),
        ending == null ? null : ending.at(),
        run.path().stream()
            .map(
                passage ->
                    new TestStep(
                        passage.stage(),
                        map.shownTitleOf(passage.stage()),
                        passage.enteredAt(),
                        event(passage.eventSeq(), events),
                        passage.enteredAt().isAfter(chosenAt)))
            .toList());
  }

  private static @Nullable String event(@Nullable Long seq, Map<Long, String> events) {
    return seq == null ? null : events.get(seq);
  }

  private static List<TestAction> actions(List<WalkChange> changes, JourneyMap map, Chosen chosen) {
    List<TestAction> actions = new ArrayList<>();
    for (WalkChange change : changes.reversed()) {
      if (change instanceof WalkChange.Due due && actions.size() < MOST_ACTIONS) {
        StageAction action = due.action();
        actions.add(
            new TestAction(
                action.name(),
                action.kind(),
                action.details(),
                due.stage().shownTitle(),
                action.variant(map.name(), chosen.customer()),
                action.isControl(map.name(), chosen.customer()),
                due.at(),
                due.at().isAfter(chosen.at())));
      }
    }
    return actions;
  }
}
