package org.cairncrm.journeys;

import static org.cairncrm.journeys.db.Tables.PROGRESS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.values;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shell.ManagedCustomers;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Result;
import org.jooq.Row3;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds customers who have been in a stage for longer than its target. The index of stages leads to
 * them, or, for an account manager, the customers of that person.
 */
@Component
class StalledQueries {
  private static final Table<?> LIMITS = table(name("limits"));
  private static final Field<String> JOURNEY = field(name("limits", "journey"), String.class);
  private static final Field<String> STAGE = field(name("limits", "stage"), String.class);
  private static final Field<Instant> BEFORE =
      field(name("limits", "before"), PROGRESS.SINCE.getDataType());

  private final DSLContext sql;
  private final LiveMaps maps;
  private final ManagedCustomers managed;

  StalledQueries(DSLContext sql, LiveMaps maps, ManagedCustomers managed) {
    this.sql = sql;
    this.maps = maps;
    this.managed = managed;
  }

  /**
   * The stalled customers, the longest in their stage first.
   *
   * @param accountManager only the customers of this person; null for all
   */
  List<Stalled> customers(@Nullable String accountManager, Instant now, int limit) {
    List<Row3<String, String, Instant>> limits = limits(now);
    if (limits.isEmpty()) {
      return List.of();
    }
    Result<Record4<CustomerId, String, String, Instant>> found =
        accountManager == null ? ofAll(limits, limit) : of(accountManager, limits, limit);
    return found.map(row -> stalled(row.value1(), row.value2(), row.value3(), row.value4()));
  }

  /** The first of each stage, by the index of stages. */
  private Result<Record4<CustomerId, String, String, Instant>> ofAll(
      List<Row3<String, String, Instant>> limits, int limit) {
    Table<?> first =
        lateral(
                select(PROGRESS.CUSTOMER_ID, PROGRESS.JOURNEY, PROGRESS.STAGE, PROGRESS.SINCE)
                    .from(PROGRESS)
                    .where(stalled())
                    .orderBy(PROGRESS.SINCE)
                    .limit(limit))
            .asTable("first");
    return sql.select(
            first.field(PROGRESS.CUSTOMER_ID),
            first.field(PROGRESS.JOURNEY),
            first.field(PROGRESS.STAGE),
            first.field(PROGRESS.SINCE))
        .from(drawn(limits), first)
        .orderBy(first.field(PROGRESS.SINCE), first.field(PROGRESS.CUSTOMER_ID))
        .limit(limit)
        .fetch();
  }

  /** By the customers of the account manager. */
  private Result<Record4<CustomerId, String, String, Instant>> of(
      String accountManager, List<Row3<String, String, Instant>> limits, int limit) {
    return sql.select(PROGRESS.CUSTOMER_ID, PROGRESS.JOURNEY, PROGRESS.STAGE, PROGRESS.SINCE)
        .from(drawn(limits))
        .join(PROGRESS)
        .on(stalled())
        .where(of(accountManager))
        .orderBy(PROGRESS.SINCE, PROGRESS.CUSTOMER_ID)
        .limit(limit)
        .fetch();
  }

  /** The condition that a customer has been in a stage of a journey for longer than its target. */
  Condition stalled(Field<CustomerId> customer, Instant now) {
    List<Row3<String, String, Instant>> limits = limits(now);
    return limits.isEmpty()
        ? falseCondition()
        : exists(
            selectOne()
                .from(drawn(limits))
                .join(PROGRESS)
                .on(stalled())
                .where(PROGRESS.CUSTOMER_ID.eq(customer)));
  }

  /** The number of customers that {@link #customers} would list without a limit. */
  long number(@Nullable String accountManager, Instant now) {
    return stages(accountManager, now).stream().mapToLong(StalledStage::customers).sum();
  }

  /** The stages with stalled customers, those with the most first. */
  List<StalledStage> stages(@Nullable String accountManager, Instant now) {
    List<Row3<String, String, Instant>> limits = limits(now);
    if (limits.isEmpty()) {
      return List.of();
    }
    return sql.select(PROGRESS.JOURNEY, PROGRESS.STAGE, count().cast(Long.class))
        .from(drawn(limits))
        .join(PROGRESS)
        .on(stalled())
        .where(of(accountManager))
        .groupBy(PROGRESS.JOURNEY, PROGRESS.STAGE)
        .orderBy(count().desc(), PROGRESS.JOURNEY, PROGRESS.STAGE)
        .fetch(
            row -> {
              JourneyMap map = maps.get(row.value1()).map();
              Stage stage = map.stages().get(map.rank(row.value2()));
              return new StalledStage(
                  map.name(), map.shownTitle(), stage.name(), stage.shownTitle(), row.value3());
            });
  }

  private Condition of(@Nullable String accountManager) {
    return accountManager == null
        ? noCondition()
        : managed.of(PROGRESS.CUSTOMER_ID, accountManager);
  }

  private static Condition stalled() {
    return PROGRESS
        .JOURNEY
        .eq(JOURNEY)
        .and(PROGRESS.STAGE.eq(STAGE))
        .and(PROGRESS.SINCE.lt(BEFORE));
  }

  @SuppressWarnings("unchecked") // an array of rows, whose types are those of the list
  private static Table<?> drawn(List<Row3<String, String, Instant>> limits) {
    return values((Row3<String, String, Instant>[]) limits.toArray(Row3<?, ?, ?>[]::new))
        .as("limits", "journey", "stage", "before");
  }

  /** The stages that have a target, with the time before which their customers must have come. */
  private List<Row3<String, String, Instant>> limits(Instant now) {
    return maps.all().stream()
        .flatMap(
            live -> live.map().stages().stream().flatMap(stage -> limit(live.map(), stage, now)))
        .toList();
  }

  private static Stream<Row3<String, String, Instant>> limit(
      JourneyMap map, Stage stage, Instant now) {
    Integer days = stage.targetDays();
    return days == null
        ? Stream.of()
        : Stream.of(row(map.name(), stage.name(), now.minus(Duration.ofDays(days))));
  }

  private Stalled stalled(CustomerId customer, String journey, String stage, Instant since) {
    JourneyMap map = maps.get(journey).map();
    Stage drawn = map.stages().get(map.rank(stage));
    return new Stalled(
        customer,
        journey,
        map.shownTitle(),
        stage,
        drawn.shownTitle(),
        since,
        drawn.targetDays() == null ? 0 : drawn.targetDays());
  }
}
