package org.cairncrm.segments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cairncrm.events.CommandMode;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Events;
import org.cairncrm.events.Prefetch;
import org.cairncrm.events.Query;
import org.cairncrm.events.Seen;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes the values of customers, and moves them between segments. Called under the lock. */
@Component
class SegmentMoves implements Prefetch {
  private final Commands commands;
  private final Events events;
  private final BusinessZone zone;

  SegmentMoves(Commands commands, Events events, BusinessZone zone) {
    this.commands = commands;
    this.events = events;
    this.zone = zone;
  }

  private SegmentsState state() {
    return commands.state(SegmentsState.class, SegmentsState::new);
  }

  @Override
  public Query<?> of(CustomerId customer) {
    return state().loading(customer);
  }

  /** The scale. */
  ScoreScale scale(CustomerId customer) {
    return state().of(customer).scale();
  }

  /** The customer as stored; null if nothing is. */
  @Nullable ScoredCustomer stored(CustomerId customer) {
    return state().of(customer).customer();
  }

  /** Stores the values of a customer, with the scores and the segment that follow from them. */
  void set(CustomerId customer, PurchaseValues values, Instant at) {
    SegmentsState.Loaded known = state().of(customer);
    ScoredCustomer before = known.customer();
    boolean history = CommandMode.current().history();
    ScoredCustomer scored = ScoredCustomer.of(customer, values, known.scale(), before, at);
    ScoredCustomer after = history ? scored.provisional() : scored;
    state().set(known.scale(), after);
    Segment from = before == null || before.scale() == 0 ? null : before.segment();
    if (from != null && from != after.segment() && !history) {
      publish(from, after, at);
    }
  }

  private void publish(Segment from, ScoredCustomer now, Instant at) {
    LocalDate last = now.values().lastOrderOn();
    Integer days =
        last == null ? null : (int) Math.max(0, ChronoUnit.DAYS.between(last, zone.day(at)));
    events.publish(
        new SegmentChanged(
            now.customer(),
            from,
            now.segment(),
            days,
            now.values().orders(),
            now.recency(),
            now.frequency(),
            now.monetary(),
            at),
        decision(now, days));
  }

  private static Decision decision(ScoredCustomer now, @Nullable Integer days) {
    Scores scores = now.scores();
    int orders = now.values().orders();
    return new Decision(
        "segments",
        "Purchase segments",
        now.scale(),
        scores == null || days == null
            ? "No order is left that counts"
            : "Days since the last order: %d (recency %d of 5). Orders: %d (frequency %d of 5)."
                .formatted(days, scores.recency(), orders, scores.frequency()),
        scores == null || days == null
            ? List.of()
            : List.of(
                new Seen("recency", days + " → " + scores.recency(), true),
                new Seen("frequency", orders + " → " + scores.frequency(), true)));
  }
}
