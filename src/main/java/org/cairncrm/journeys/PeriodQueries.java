package org.cairncrm.journeys;

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
      with moves as materialized (
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

  /** The moves by stages, the stays by stage, and the moves by day, in one pass over them. */
  private static final String COUNTS =
      MOVES
          + """
          select 'FLOW', source, target, ends, outcome, count(*), null::double precision[], null::date, null::bigint, null::bigint
          from moves group by source, target, ends, outcome
          union all
          select 'STAY', source, null, null, null, null,
            percentile_cont(array[0.5, 0.9]) within group (order by extract(epoch from at - since) / 86400), null, null, null
          from moves where source is not null group by source
          union all
          select 'DAY', null, null, null, null, count(*) filter (where source is null), null, (at at time zone ?)::date,
            count(*) filter (where not ends and target = ?), count(*) filter (where ends)
          from moves group by 8
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

  private static final Comparator<Move> MOST_FREQUENT =
      Comparator.comparingLong(Move::number)
          .reversed()
          .thenComparing(Move::source, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Move::target);

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
    var counted = new Counted();
    sql.fetch(
            COUNTS,
            map.name(),
            period.start(),
            period.end(),
            map.name(),
            period.start(),
            period.end(),
            zone.id().getId(),
            map.stages().getLast().name())
        .forEach(counted::add);
    List<JourneyDay> days =
        period
            .from()
            .datesUntil(period.to().plusDays(1))
            .map(day -> counted.days.getOrDefault(day, new JourneyDay(day, 0, 0, 0)))
            .toList();
    List<Move> moves = counted.moves.stream().sorted(MOST_FREQUENT).toList();
    return new PeriodFigures(
        period.key(),
        period.from(),
        period.to(),
        days.stream().mapToLong(JourneyDay::entered).sum(),
        days.stream().mapToLong(JourneyDay::left).sum(),
        stages(map, moves, counted.stays, period),
        moves.stream().map(move -> flow(map, move, known)).toList(),
        dropOff(moves, known),
        days);
  }

  private List<StageTraffic> stages(
      JourneyMap map,
      List<Move> moves,
      Map<String, @Nullable Double[]> dwell,
      FigurePeriod period) {
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

  /** The rows of the counts. */
  private static final class Counted {
    private final List<Move> moves = new ArrayList<>();
    private final Map<String, @Nullable Double[]> stays = new HashMap<>();
    private final Map<LocalDate, JourneyDay> days = new HashMap<>();

    void add(Record row) {
      switch (row.get(0, String.class)) {
        case "FLOW" ->
            moves.add(
                new Move(
                    row.get(1, String.class),
                    row.get(2, String.class),
                    row.get(3, Boolean.class),
                    row.get(4, String.class),
                    row.get(5, Long.class)));
        case "STAY" -> stays.put(row.get(1, String.class), row.get(6, Double[].class));
        default -> {
          LocalDate day = row.get(7, LocalDate.class);
          days.put(
              day,
              new JourneyDay(
                  day, row.get(5, Long.class), row.get(8, Long.class), row.get(9, Long.class)));
        }
      }
    }
  }
}
