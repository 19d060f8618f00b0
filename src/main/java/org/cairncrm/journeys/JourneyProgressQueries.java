package org.cairncrm.journeys;

import static org.cairncrm.journeys.db.Tables.PASSAGE;
import static org.cairncrm.journeys.db.Tables.PROGRESS;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Keyset;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the progress of customers. */
@Component
class JourneyProgressQueries {
  private static final Keyset<StageCustomer> LONGEST_THERE =
      Keyset.ascending(PROGRESS.SINCE, StageCustomer::since)
          .thenAscending(PROGRESS.CUSTOMER_ID, StageCustomer::customer);

  private final DSLContext sql;

  JourneyProgressQueries(DSLContext sql) {
    this.sql = sql;
  }

  List<Stand> of(CustomerId customer) {
    return sql.select(
            PROGRESS.JOURNEY,
            PROGRESS.VERSION,
            PROGRESS.RUN,
            PROGRESS.RUN_KEY,
            PROGRESS.STAGE,
            PROGRESS.SINCE,
            PROGRESS.ENTERED_AT,
            PROGRESS.DRAIN_UNTIL,
            multiset(
                    select(PASSAGE.STAGE, PASSAGE.ENTERED_AT, PASSAGE.LEFT_AT, PASSAGE.EVENT_SEQ)
                        .from(PASSAGE)
                        .where(
                            PASSAGE.CUSTOMER_ID.eq(PROGRESS.CUSTOMER_ID),
                            PASSAGE.JOURNEY.eq(PROGRESS.JOURNEY),
                            PASSAGE.RUN.eq(PROGRESS.RUN))
                        .orderBy(PASSAGE.STEP))
                .convertFrom(rows -> rows.map(Records.mapping(Visit::new))))
        .from(PROGRESS)
        .where(PROGRESS.CUSTOMER_ID.eq(customer))
        .orderBy(PROGRESS.SINCE.desc(), PROGRESS.JOURNEY)
        .fetch(Records.mapping(Stand::new));
  }

  /**
   * @param before only customers who have been in the stage since before then; null for all
   */
  Page<StageCustomer> at(String journey, String stage, @Nullable Instant before, PageRequest page) {
    return LONGEST_THERE.page(
        sql.select(PROGRESS.CUSTOMER_ID, PROGRESS.SINCE, PROGRESS.ENTERED_AT)
            .from(PROGRESS)
            .where(PROGRESS.JOURNEY.eq(journey), PROGRESS.STAGE.eq(stage))
            .and(before == null ? noCondition() : PROGRESS.SINCE.lt(before)),
        page,
        Records.mapping(StageCustomer::new));
  }

  /** The customer of a stay in a stage. */
  Optional<CustomerId> customerOf(UUID stay) {
    return sql.select(PASSAGE.CUSTOMER_ID)
        .from(PASSAGE)
        .where(PASSAGE.STAY_ID.eq(stay))
        .fetchOptional(PASSAGE.CUSTOMER_ID);
  }

  /** A stage that a customer has visited. */
  record Visit(
      String stage, Instant enteredAt, @Nullable Instant leftAt, @Nullable Long eventSeq) {}

  /** A customer's progress as it is stored, without the map. */
  record Stand(
      String journey,
      int version,
      int run,
      String runKey,
      String stage,
      Instant since,
      Instant enteredAt,
      @Nullable Instant leavesAt,
      List<Visit> passages) {
    /** The progress on the version that the run follows. */
    JourneyProgress on(JourneyMap map, StagePlan plan, Instant now) {
      Map<String, Visit> been =
          passages.stream()
              .collect(Collectors.toMap(Visit::stage, Function.identity(), (old, young) -> young));
      int here = map.rank(stage);
      List<PathStage> path = new ArrayList<>();
      for (int rank = 0; rank < map.stages().size(); rank++) {
        Stage passed = map.stages().get(rank);
        Visit passage = been.get(passed.name());
        path.add(
            new PathStage(
                passed.name(),
                passed.shownTitle(),
                state(rank, here, passage != null),
                passage == null ? null : passage.enteredAt(),
                passage == null ? null : passage.leftAt()));
      }
      Stage drawn = map.stage(stage);
      Integer target = drawn == null ? null : drawn.targetDays();
      return new JourneyProgress(
          journey,
          map.shownTitle(),
          version,
          run,
          stage,
          map.shownTitleOf(stage),
          since,
          enteredAt,
          target,
          target != null && since.plus(Duration.ofDays(target)).isBefore(now),
          leavesAt,
          path,
          plan.touchpoints(),
          plan.next());
    }

    /** The stay in the present stage. */
    Stay stay() {
      Visit last = passages.isEmpty() ? null : passages.getLast();
      Long seq = last == null ? null : last.eventSeq();
      return new Stay(stage, since, seq == null ? 0 : seq, null, 0, runKey);
    }

    private static PathStage.State state(int rank, int here, boolean been) {
      if (rank == here) {
        return PathStage.State.NOW;
      }
      if (been) {
        return PathStage.State.DONE;
      }
      return rank < here ? PathStage.State.SKIPPED : PathStage.State.AHEAD;
    }
  }
}
