package org.cairncrm.journeys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventHistory;
import org.cairncrm.events.EventReversal;
import org.cairncrm.events.Histories;
import org.cairncrm.events.PastEvent;
import org.cairncrm.shared.CustomerId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/**
 * Counts what happened at the touchpoints of a journey, from the journal and the stays of customers
 * in its stages, a few thousand customers at a time. Decision 37 gives the reasons.
 */
@Component
class TouchpointCounts {
  /** The number of customers whose stays are read at a time. */
  private static final int CUSTOMERS = 2000;

  private static final String STAYS =
      """
      select p.customer_id, p.stage, p.entered_at, coalesce(p.event_seq, 0), p.left_at,
        coalesce(case when n.step is null then e.event_seq else n.event_seq end, 0), coalesce(g.run_key, e.run_key)
      from journeys.passage p
      left join journeys.passage n
        on n.customer_id = p.customer_id and n.journey = p.journey and n.run = p.run and n.step = p.step + 1
      left join journeys.progress g on g.customer_id = p.customer_id and g.journey = p.journey and g.run = p.run
      left join journeys.ended_run e on e.customer_id = p.customer_id and e.journey = p.journey and e.run = p.run
      where p.journey = ? and p.customer_id = any(?::uuid[])
        and p.entered_at <= ?::timestamptz and (p.left_at is null or p.left_at >= ?::timestamptz)
      """;

  private final DSLContext sql;
  private final Histories histories;
  private final KeptFigures<Map<Touchpoint, Long>> kept = new KeptFigures<>();

  TouchpointCounts(DSLContext sql, Histories histories) {
    this.sql = sql;
    this.histories = histories;
  }

  /** The number of times that each touchpoint of a map occurred within the period. */
  Map<Touchpoint, Long> within(JourneyMap map, FigurePeriod period) {
    return kept.of(map, period, () -> all(map, period));
  }

  /** The same, as it was counted in the last minutes, if it was. */
  Map<Touchpoint, Long> lately(JourneyMap map, FigurePeriod period) {
    return kept.lately(map, period, () -> all(map, period));
  }

  private Map<Touchpoint, Long> all(JourneyMap map, FigurePeriod period) {
    return count(map, period.start(), period.end(), any -> true, (which, whose, event) -> {});
  }

  /**
   * Shows each event that a touchpoint counts between two times, which are included, customer by
   * customer.
   */
  void each(JourneyMap map, Instant start, Instant end, Touchpoint touchpoint, Listener listener) {
    count(map, start, end, one -> one == touchpoint, listener);
  }

  /** Sees each event that is counted. */
  interface Listener {
    void counted(Touchpoint touchpoint, CustomerId customer, PastEvent event);
  }

  private Map<Touchpoint, Long> count(
      JourneyMap map, Instant start, Instant end, Predicate<Touchpoint> which, Listener listener) {
    var count = new Count(map, start, end, which, listener);
    if (count.wanted.isEmpty()) {
      return count.times;
    }
    histories.within(
        start,
        end,
        count.wanted,
        CUSTOMERS,
        together -> {
          Map<CustomerId, List<Stay>> stays = stays(map, start, end, together);
          together.forEach(
              history -> count.add(history, stays.getOrDefault(history.customer(), List.of())));
        });
    return count.times;
  }

  private Map<CustomerId, List<Stay>> stays(
      JourneyMap map, Instant start, Instant end, List<EventHistory> histories) {
    UUID[] customers =
        histories.stream().map(history -> history.customer().value()).toArray(UUID[]::new);
    return sql.fetch(STAYS, map.name(), customers, end, start).stream()
        .collect(
            Collectors.groupingBy(
                row -> new CustomerId(row.get(0, UUID.class)),
                Collectors.mapping(TouchpointCounts::stay, Collectors.toList())));
  }

  private static Stay stay(Record row) {
    return new Stay(
        row.get(1, String.class),
        row.get(2, Instant.class),
        row.get(3, Long.class),
        row.get(4, Instant.class),
        row.get(5, Long.class),
        row.get(6, String.class));
  }

  /** The count of one map. */
  private static final class Count {
    private final JourneyMap map;
    private final Instant start;
    private final Instant end;
    private final Listener listener;
    private final Map<Touchpoint, Long> times = new IdentityHashMap<>();
    private final Set<Class<?>> wanted = new HashSet<>();

    Count(
        JourneyMap map,
        Instant start,
        Instant end,
        Predicate<Touchpoint> which,
        Listener listener) {
      this.map = map;
      this.start = start;
      this.end = end;
      this.listener = listener;
      for (Stage stage : map.stages()) {
        for (Touchpoint touchpoint : stage.touchpoints()) {
          Trigger trigger = touchpoint.trigger();
          if (trigger != null && which.test(touchpoint)) {
            times.put(touchpoint, 0L);
            wanted.add(trigger.kind().type());
          }
        }
      }
    }

    void add(EventHistory history, List<Stay> stays) {
      List<PastEvent> past = CorrectedPast.of(history.events(), map::decides);
      Map<Long, Set<String>> reverted = reverted(past);
      for (PastEvent one : past) {
        Instant at = one.event().occurredAt();
        if (!at.isBefore(start) && !at.isAfter(end) && isWanted(one.event())) {
          Set<String> stages = new HashSet<>();
          if (one.event() instanceof EventReversal) {
            stages.addAll(reverted.getOrDefault(one.seq(), Set.of()));
          }
          for (Stay stay : stays) {
            if (stay.includes(at, one.seq()) && stay.isOf(map.runKey(one.event()))) {
              stages.add(stay.stage());
            }
          }
          stages.forEach(stage -> add(stage, history.customer(), one));
        }
      }
    }

    private boolean isWanted(CustomerEvent event) {
      return wanted.contains(event.getClass());
    }

    /**
     * The stages that reversals took back, by their seq: a customer who cancels an order was at the
     * stage that the cancellation takes back.
     */
    private Map<Long, Set<String>> reverted(List<PastEvent> past) {
      Map<Long, Set<String>> reverted = new HashMap<>();
      for (PastEvent one : past) {
        if (one.event() instanceof StageReverted taken
            && one.causeSeq() != null
            && taken.journey().equals(map.name())) {
          reverted.computeIfAbsent(one.causeSeq(), any -> new HashSet<>()).add(taken.from());
        }
      }
      return reverted;
    }

    private void add(String name, CustomerId customer, PastEvent event) {
      Stage stage = map.stage(name);
      List<Touchpoint> touchpoints = stage == null ? new ArrayList<>() : stage.touchpoints();
      for (Touchpoint touchpoint : touchpoints) {
        if (times.containsKey(touchpoint) && touchpoint.counts(event.event())) {
          times.merge(touchpoint, 1L, Long::sum);
          listener.counted(touchpoint, customer, event);
        }
      }
    }
  }
}
