package org.cairncrm.tasks;

import static org.cairncrm.tasks.db.Tables.TASK;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cairncrm.lists.ListChoices;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.Language;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The actions on many rows that opened tasks, by their first task and its day. The newest are
 * offered; older ones are found by their id.
 */
final class TaskRuns implements ListChoices {
  /** The number of runs that are offered. */
  static final int OFFERED = 50;

  /** One look at the index for each run: ids sort by the time of their creation. */
  private static final String NEWEST =
      """
      with recursive run (id, place) as (
        select max(run_id), 1 from tasks.task where run_id is not null
        union all
        select (select max(t.run_id) from tasks.task t where t.run_id < r.id), r.place + 1
        from run r where r.id is not null and r.place < ?)
      select r.id, t.title, t.created_at from run r
      cross join lateral (
        select title, created_at from tasks.task where run_id = r.id order by created_at limit 1) t
      order by r.place
      """;

  private final DSLContext sql;
  private final BusinessZone zone;

  TaskRuns(DSLContext sql, BusinessZone zone) {
    this.sql = sql;
    this.zone = zone;
  }

  @Override
  public Map<String, String> choices() {
    Map<String, String> runs = new LinkedHashMap<>();
    sql.fetch(NEWEST, OFFERED)
        .forEach(
            row ->
                runs.put(
                    row.get(0, String.class),
                    title(row.get(1, String.class), row.get(2, OffsetDateTime.class).toInstant())));
    return runs;
  }

  @Override
  public @Nullable String find(String run) {
    return sql.select(TASK.TITLE, TASK.CREATED_AT)
        .from(TASK)
        .where(TASK.RUN_ID.eq(run))
        .orderBy(TASK.CREATED_AT)
        .limit(1)
        .fetchOne(row -> title(row.value1(), row.value2()));
  }

  private String title(String task, Instant createdAt) {
    return task
        + " · "
        + DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(Language.ofPage().locale())
            .withZone(zone.id())
            .format(createdAt);
  }
}
