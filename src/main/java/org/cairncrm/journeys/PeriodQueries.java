package org.cairncrm.journeys;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cairncrm.shared.BusinessZone;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts the moves of customers on a journey within a period, from the passages that were entered
 * and the runs that ended in it.
 */
@Component
class PeriodQueries {
  /** A row for each move: its stages, its time, and the time since the customer was there. */
  private static final String MOVES =
      """
      with moves as (
        select b.stage as source, p.stage as target, false as ends, null as outcome, p.entered_at as at, b.entered_at as since
        from journeys.passage p
        left join journeys.passage b
          on b.customer_id = p.customer_id and b.journey = p.journey and b.run = p.run and b.step = p.step - 1
        where p.journey = ? and p.entered_at >= ?::timestamptz and p.entered_at <= ?::timestamptz
        union all
        select e.stage, e.exit, true, e.outcome, e.ended_at, l.entered_at
        from journeys.ended_run e
        cross join lateral (
          select entered_at from journeys.passage p
          where p.customer_id = e.customer_id and p.journey = e.journey and p.run = e.run
          order by p.step desc limit 1) l
        where e.journey = ? and e.ended_at >= ?::timestamptz and e.ended_at <= ?::timestamptz)
      """;

  private static final String FLOWS =
      MOVES
          + """
          select source, target, ends, outcome, count(*) from moves
          group by source, target, ends, outcome order by count(*) desc, source nulls first, target
          """;

  private static final String DWELL =
      MOVES
          + """
          select source, percentile_cont(array[0.5, 0.9]) within group (order by extract(epoch from at - since) / 86400)
          from moves where source is not null group by source
          """;

  private static final String DAYS =
      MOVES
          + """
          select (at at time zone ?)::date, count(*) filter (where source is null), count(*) filter (where not ends and target = ?),
            count(*) filter (where ends)
          from moves group by 1
          """;

  private static final String CONVERTED =
      """
      with drawn as (
        select * from unnest(?::text[]) with ordinality as d (stage, place))
      select p.stage, count(*) filter (where t.place > s.place)
      from journeys.passage p
      join drawn s on s.stage = p.stage
      left join journeys.passage n
        on n.customer_id = p.customer_id and n.journey = p.journey and n.run = p.run and n.step = p.step + 1
      left join drawn t on t.stage = n.stage
      where p.journey = ? and p.entered_at >= ?::timestamptz and p.entered_at <= ?::timestamptz
      group by p.stage
      """;

  private final DSLContext sql;
  private final KeptFigures<PeriodFigures> kept = new KeptFigures<>();
  private final StageTitles titles;
  private final BusinessZone zone;

  PeriodQueries(DSLContext sql, StageTitles titles, BusinessZone zone) {
    this.sql = sql;
    this.titles = titles;
    this.zone = zone;
  }

  PeriodFigures figures(PublishedMap live, FigurePeriod period) {
    return kept.of(live.map(), period, () -> count(live, period));
  }

  private PeriodFigures count(PublishedMap live, FigurePeriod period) {
    JourneyMap map = live.map();
    Map<String, String> known = titles.all(live);
    List<Move> moves = moves(map.name(), period);
    List<JourneyDay> days = days(map, period);
    return new PeriodFigures(
        period.key(),
        period.from(),
        period.to(),
        days.stream().mapToLong(JourneyDay::entered).sum(),
        days.stream().mapToLong(JourneyDay::left).sum(),
        stages(map, moves, period),
        moves.stream().map(move -> flow(map, move, known)).toList(),
        dropOff(moves, known),
        days);
  }

  private List<Move> moves(String journey, FigurePeriod period) {
    return sql.fetch(FLOWS, within(journey, period).toArray())
        .map(
            row ->
                new Move(
                    row.get(0, String.class),
                    row.get(1, String.class),
                    row.get(2, Boolean.class),
                    row.get(3, String.class),
                    row.get(4, Long.class)));
  }

  private static List<Object> within(String journey, FigurePeriod period) {
    Instant start = period.start();
    Instant end = period.end();
    return List.of(journey, start, end, journey, start, end);
  }

  private List<StageTraffic> stages(JourneyMap map, List<Move> moves, FigurePeriod period) {
    Map<String, @Nullable Double[]> dwell = new HashMap<>();
    sql.fetch(DWELL, within(map.name(), period).toArray())
        .forEach(row -> dwell.put(row.get(0, String.class), row.get(1, Double[].class)));
    Map<String, Long> converted =
        sql
            .fetch(
                CONVERTED,
                map.stages().stream().map(Stage::name).toArray(String[]::new),
                map.name(),
                period.start(),
                period.end())
            .stream()
            .collect(
                Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, Long.class)));
    return map.stages().stream()
        .map(
            stage ->
                traffic(
                    map,
                    stage,
                    moves,
                    converted.getOrDefault(stage.name(), 0L),
                    dwell.getOrDefault(stage.name(), new Double[2])))
        .toList();
  }

  private static StageTraffic traffic(
      JourneyMap map, Stage stage, List<Move> moves, long converted, @Nullable Double[] dwell) {
    int here = map.rank(stage.name());
    List<Move> leaving = moves.stream().filter(move -> stage.name().equals(move.source())).toList();
    return new StageTraffic(
        stage.name(),
        stage.shownTitle(),
        number(moves, move -> !move.ends() && move.target().equals(stage.name())),
        number(leaving, any -> true),
        number(leaving, move -> !move.ends() && map.rank(move.target()) > here),
        number(leaving, move -> !move.ends() && map.rank(move.target()) < here),
        number(leaving, Move::ends),
        converted,
        dwell[0],
        dwell[1]);
  }

  private static long number(List<Move> moves, Predicate<Move> which) {
    return moves.stream().filter(which).mapToLong(Move::number).sum();
  }

  private static StageFlow flow(JourneyMap map, Move move, Map<String, String> titles) {
    String source = move.source();
    return new StageFlow(
        source,
        source == null ? null : titles.getOrDefault(source, source),
        move.target(),
        titles.getOrDefault(move.target(), move.target()),
        kind(map, move),
        move.number());
  }

  private static FlowKind kind(JourneyMap map, Move move) {
    String source = move.source();
    if (move.ends()) {
      return FlowKind.EXIT;
    }
    return source == null
        ? FlowKind.ENTRY
        : FlowKind.between(map.rank(source), map.rank(move.target()));
  }

  /** Who began again has not dropped off. */
  private static List<DropOff> dropOff(List<Move> moves, Map<String, String> titles) {
    List<DropOff> ends = new ArrayList<>();
    for (Move move : moves) {
      if (move.outcome() != null
          && !move.outcome().equals(ExitOutcome.WON.name())
          && !move.target().equals(JourneyWalk.RESTARTED)) {
        String stage = Objects.requireNonNull(move.source());
        ends.add(
            new DropOff(
                stage,
                titles.getOrDefault(stage, stage),
                move.target(),
                titles.getOrDefault(move.target(), move.target()),
                ExitOutcome.valueOf(move.outcome()),
                move.number()));
      }
    }
    ends.sort(Comparator.comparingLong(DropOff::number).reversed());
    return ends;
  }

  private List<JourneyDay> days(JourneyMap map, FigurePeriod period) {
    List<Object> values = new ArrayList<>(within(map.name(), period));
    values.add(zone.id().getId());
    values.add(map.stages().getLast().name());
    Map<LocalDate, JourneyDay> counted =
        sql.fetch(DAYS, values.toArray()).stream()
            .map(PeriodQueries::day)
            .collect(Collectors.toMap(JourneyDay::day, day -> day));
    return period
        .from()
        .datesUntil(period.to().plusDays(1))
        .map(day -> counted.getOrDefault(day, new JourneyDay(day, 0, 0, 0)))
        .toList();
  }

  private static JourneyDay day(Record row) {
    return new JourneyDay(
        row.get(0, LocalDate.class),
        row.get(1, Long.class),
        row.get(2, Long.class),
        row.get(3, Long.class));
  }

  /**
   * The number of moves from one stage to another.
   *
   * @param source null for the entry into the journey
   * @param target the stage or exit
   * @param ends whether the run ended
   * @param outcome null unless the run ended
   */
  private record Move(
      @Nullable String source,
      String target,
      boolean ends,
      @Nullable String outcome,
      long number) {}
}
