package org.cairncrm.journeys;

import static java.util.Collections.nCopies;
import static org.cairncrm.journeys.db.Tables.PASSAGE;
import static org.cairncrm.journeys.db.Tables.PROGRESS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts customers and events on journeys. */
@Component
class FigureQueries {
  private static final Duration WEEK = Duration.ofDays(7);

  private static final String STAGES =
      """
      with drawn as (
        select * from unnest(?::text[], ?::integer[]) as d (stage, target_days)),
      standing as (
        select s.stage, count(*) as customers,
          count(*) filter (where s.since < ?::timestamptz - make_interval(days => d.target_days)) as over_target
        from journeys.progress s join drawn d on d.stage = s.stage
        where s.journey = ? group by s.stage),
      passed as (
        select stage, count(*) as came, count(left_at) as went_on,
          avg(extract(epoch from coalesce(left_at, greatest(?::timestamptz, entered_at)) - entered_at)) / 86400 as dwell_days
        from journeys.passage where journey = ? and entered_at >= ?::timestamptz group by stage)
      select d.stage, coalesce(s.customers, 0), coalesce(s.over_target, 0), p.dwell_days, coalesce(p.came, 0),
        coalesce(p.went_on, 0)
      from drawn d left join standing s on s.stage = d.stage left join passed p on p.stage = d.stage
      """;

  private final DSLContext sql;

  FigureQueries(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * The customers on each journey, and how many entered it.
   *
   * @param lately the time from which those who entered are counted
   */
  Map<String, Travellers> travellers(Instant lately, Instant now) {
    return sql
        .select(
            field(name("on", "journey"), String.class),
            sum(field(name("on", "customers"), Long.class)).cast(Long.class),
            sum(field(name("on", "entered"), Long.class)).cast(Long.class))
        .from(
            select(
                    PROGRESS.JOURNEY.as("journey"),
                    countDistinct(PROGRESS.CUSTOMER_ID).cast(Long.class).as("customers"),
                    inline(0L).as("entered"))
                .from(PROGRESS)
                .groupBy(PROGRESS.JOURNEY)
                .unionAll(
                    select(PASSAGE.JOURNEY, inline(0L), count().cast(Long.class))
                        .from(PASSAGE)
                        .where(entered(lately, now))
                        .groupBy(PASSAGE.JOURNEY))
                .asTable("on"))
        .groupBy(field(name("on", "journey")))
        .fetch(Records.mapping(Travellers::new))
        .stream()
        .collect(Collectors.toMap(Travellers::journey, Function.identity()));
  }

  /** The number of customers who entered each journey in each week, oldest week first. */
  Map<String, List<Long>> enteredByWeek(Instant now, int weeks) {
    Field<Integer> ago =
        field(
                "floor(extract(epoch from {0} - {1}) / {2})",
                Integer.class, val(now), PASSAGE.ENTERED_AT, val(WEEK.toSeconds()))
            .as("ago");
    Map<String, List<Long>> entered = new HashMap<>();
    sql.select(PASSAGE.JOURNEY, ago, count())
        .from(PASSAGE)
        .where(entered(now.minus(WEEK.multipliedBy(weeks)), now))
        .groupBy(PASSAGE.JOURNEY, ago)
        .forEach(
            row ->
                entered
                    .computeIfAbsent(row.value1(), any -> new ArrayList<>(nCopies(weeks, 0L)))
                    .set(weeks - 1 - row.value2(), row.value3().longValue()));
    return entered;
  }

  /** The first stages of runs that began from one time to another, ended or not. */
  private static Condition entered(Instant from, Instant by) {
    return PASSAGE.STEP.eq(1).and(PASSAGE.ENTERED_AT.ge(from)).and(PASSAGE.ENTERED_AT.le(by));
  }

  /**
   * The figures of the stages of a map.
   *
   * @param touched the number of times that its touchpoints occurred
   */
  List<StageFigures> stages(JourneyMap map, Instant now, Map<Touchpoint, Long> touched) {
    Map<String, Counted> counted =
        sql
            .fetch(
                STAGES,
                map.stages().stream().map(Stage::name).toArray(String[]::new),
                map.stages().stream().map(Stage::targetDays).toArray(Integer[]::new),
                now,
                map.name(),
                now,
                map.name(),
                now.minus(Duration.ofDays(JourneyFigures.DAYS_COUNTED)))
            .map(FigureQueries::counted)
            .stream()
            .collect(Collectors.toMap(Counted::stage, Function.identity()));
    return map.stages().stream()
        .map(stage -> figures(stage, Objects.requireNonNull(counted.get(stage.name())), touched))
        .toList();
  }

  private static StageFigures figures(Stage stage, Counted counted, Map<Touchpoint, Long> touched) {
    return new StageFigures(
        stage.name(),
        stage.shownTitle(),
        counted.customers,
        counted.overTarget,
        stage.targetDays(),
        counted.dwellDays,
        counted.came,
        counted.wentOn,
        stage.onward(),
        stage.emotion(),
        false,
        stage.touchpoints().stream()
            .map(
                point ->
                    new TouchpointFigures(
                        point.shownTitle(),
                        point.lane(),
                        point.channel(),
                        point.event(),
                        touched.get(point)))
            .toList());
  }

  private static Counted counted(Record row) {
    return new Counted(
        row.get(0, String.class),
        row.get(1, Long.class),
        row.get(2, Long.class),
        row.get(3, Double.class),
        row.get(4, Long.class),
        row.get(5, Long.class));
  }

  /** The number of customers on a journey, and of those who entered it lately. */
  record Travellers(String journey, long customers, long enteredLately) {}

  private record Counted(
      String stage,
      long customers,
      long overTarget,
      @Nullable Double dwellDays,
      long came,
      long wentOn) {}
}
