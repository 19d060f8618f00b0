package org.cairncrm.journeys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.cairncrm.rules.documents.DocumentVersion;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts the moves of customers by the version of the map that their run follows. */
@Component
class VersionQueries {
  private static final String RUNS =
      """
      with runs as (
        select customer_id, run, version from journeys.progress where journey = ?
        union all
        select customer_id, run, version from journeys.ended_run where journey = ?),
      stays as (
        select r.version, p.stage, n.stage as target, p.left_at is not null as has_left,
          extract(epoch from p.left_at - p.entered_at) / 86400 as days
        from journeys.passage p
        join runs r on r.customer_id = p.customer_id and r.run = p.run
        left join journeys.passage n
          on n.customer_id = p.customer_id and n.journey = p.journey and n.run = p.run and n.step = p.step + 1
        where p.journey = ? and p.entered_at >= ?::timestamptz and p.entered_at <= ?::timestamptz)
      """;

  private static final String MOVES =
      RUNS
          + "select version, stage, target, has_left, count(*) from stays"
          + " group by version, stage, target, has_left";

  private static final String DWELL =
      RUNS
          + "select version, stage, percentile_cont(array[0.5, 0.9]) within group (order by days)"
          + " from stays where has_left group by version, stage";

  private final DSLContext sql;
  private final LiveMaps maps;
  private final KeptFigures<List<VersionFigures>> kept = new KeptFigures<>();

  VersionQueries(DSLContext sql, LiveMaps maps) {
    this.sql = sql;
    this.maps = maps;
  }

  /** The versions with customers who came within the period, and the one in force, newest first. */
  List<VersionFigures> figures(PublishedMap live, FigurePeriod period) {
    return kept.of(live.map(), period, () -> count(live, period));
  }

  private List<VersionFigures> count(PublishedMap live, FigurePeriod period) {
    String journey = live.map().name();
    Object[] values = {journey, journey, journey, period.start(), period.end()};
    Map<Integer, List<Move>> moves = new TreeMap<>();
    moves.put(live.version(), new ArrayList<>());
    sql.fetch(MOVES, values)
        .forEach(
            row ->
                moves
                    .computeIfAbsent(row.get(0, Integer.class), any -> new ArrayList<>())
                    .add(
                        new Move(
                            row.get(1, String.class),
                            row.get(2, String.class),
                            row.get(3, Boolean.class),
                            row.get(4, Long.class))));
    Map<Place, @Nullable Double[]> dwell = new HashMap<>();
    sql.fetch(DWELL, values)
        .forEach(
            row ->
                dwell.put(
                    new Place(row.get(0, Integer.class), row.get(1, String.class)),
                    row.get(2, Double[].class)));
    List<VersionFigures> versions = new ArrayList<>();
    for (DocumentVersion version : maps.documents().versions(journey)) {
      PublishedMap map = maps.version(journey, version.version());
      List<Move> made = moves.get(version.version());
      if (map != null && made != null) {
        versions.add(
            new VersionFigures(
                version.version(),
                version.publishedAt(),
                version.version() == live.version(),
                stages(map, made, dwell)));
      }
    }
    return versions;
  }

  private static List<StageTraffic> stages(
      PublishedMap published, List<Move> moves, Map<Place, @Nullable Double[]> dwell) {
    JourneyMap map = published.map();
    return map.stages().stream()
        .map(
            stage ->
                traffic(
                    map,
                    stage,
                    moves.stream().filter(move -> move.stage().equals(stage.name())).toList(),
                    dwell.getOrDefault(
                        new Place(published.version(), stage.name()), new Double[2])))
        .toList();
  }

  private static StageTraffic traffic(
      JourneyMap map, Stage stage, List<Move> moves, @Nullable Double[] dwell) {
    int here = map.rank(stage.name());
    long wentOn = number(moves, move -> place(map, move) > here);
    return new StageTraffic(
        stage.name(),
        stage.shownTitle(),
        number(moves, any -> true),
        number(moves, Move::hasLeft),
        wentOn,
        number(moves, move -> move.target() != null && place(map, move) < here),
        number(moves, move -> move.hasLeft() && move.target() == null),
        wentOn,
        dwell[0],
        dwell[1]);
  }

  private static int place(JourneyMap map, Move move) {
    return move.target() == null ? -1 : map.rank(move.target());
  }

  private static long number(List<Move> moves, Predicate<Move> which) {
    return moves.stream().filter(which).mapToLong(Move::number).sum();
  }

  /**
   * Stays in a stage that ended alike.
   *
   * @param target the stage after; null for none
   */
  private record Move(String stage, @Nullable String target, boolean hasLeft, long number) {}

  private record Place(int version, String stage) {}
}
