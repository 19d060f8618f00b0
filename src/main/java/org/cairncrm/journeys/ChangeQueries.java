package org.cairncrm.journeys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts what changed on journeys within a period, by the index of stages and times. */
@Component
class ChangeQueries {
  private static final String CHANGES =
      """
      with drawn as (
        select * from unnest(?::text[], ?::text[], ?::boolean[], ?::integer[]) as d (journey, stage, is_last, target_days))
      select d.journey, sum(m.entered)::bigint, sum(case when d.is_last then 0 else m.moved end)::bigint,
        sum(case when d.is_last then m.came else 0 end)::bigint, sum(s.stalled)::bigint
      from drawn d
      cross join lateral (
        select count(*) as came, count(*) filter (where p.step = 1) as entered, count(*) filter (where p.step > 1) as moved
        from journeys.passage p
        where p.journey = d.journey and p.stage = d.stage and p.entered_at >= ?::timestamptz and p.entered_at < ?::timestamptz) m
      cross join lateral (
        select count(*) as stalled from journeys.passage p
        where p.journey = d.journey and p.stage = d.stage and d.target_days is not null
          and p.entered_at >= ?::timestamptz - make_interval(days => d.target_days)
          and p.entered_at < ?::timestamptz - make_interval(days => d.target_days)
          and (p.left_at is null or p.left_at > p.entered_at + make_interval(days => d.target_days))) s
      group by d.journey
      """;

  private final DSLContext sql;
  private final LiveMaps maps;

  ChangeQueries(DSLContext sql, LiveMaps maps) {
    this.sql = sql;
    this.maps = maps;
  }

  /** The changes of the published journeys from one time until another, which is not included. */
  List<JourneyChange> between(Instant from, Instant until, Instant now) {
    List<String> journeys = new ArrayList<>();
    List<String> stages = new ArrayList<>();
    List<Boolean> last = new ArrayList<>();
    List<@Nullable Integer> targets = new ArrayList<>();
    for (PublishedMap live : maps.all()) {
      for (Stage stage : live.map().stages()) {
        journeys.add(live.map().name());
        stages.add(stage.name());
        last.add(stage == live.map().stages().getLast());
        targets.add(stage.targetDays());
      }
    }
    Instant happened = until.isAfter(now) ? now : until;
    return sql
        .fetch(
            CHANGES,
            journeys.toArray(String[]::new),
            stages.toArray(String[]::new),
            last.toArray(Boolean[]::new),
            targets.toArray(Integer[]::new),
            from,
            until,
            from,
            happened)
        .map(
            row ->
                new JourneyChange(
                    row.get(0, String.class),
                    maps.get(row.get(0, String.class)).map().shownTitle(),
                    row.get(1, Long.class),
                    row.get(2, Long.class),
                    row.get(3, Long.class),
                    row.get(4, Long.class),
                    maps.get(row.get(0, String.class)).map().stages().getLast().name()))
        .stream()
        .sorted(java.util.Comparator.comparing(JourneyChange::title))
        .toList();
  }
}
