package org.cairncrm.demo;

import static org.cairncrm.demo.db.Tables.STORY;

import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the story is loaded, kept in the database so that a restart goes on with it. */
@Component
@ConditionalOnDemo
class StoryProgress {
  private final DSLContext sql;

  StoryProgress(DSLContext sql) {
    this.sql = sql;
  }

  /** Notes that the story begins, unless it has begun already. */
  void begin(Instant now) {
    sql.insertInto(STORY).set(STORY.BEGUN_AT, now).onConflictDoNothing().execute();
  }

  /** When a story began that is not finished; null if there is none. */
  @Nullable Instant unfinishedSince() {
    return sql.select(STORY.BEGUN_AT)
        .from(STORY)
        .where(STORY.FINISHED_AT.isNull())
        .fetchOne(STORY.BEGUN_AT);
  }

  void finish(Instant now) {
    sql.update(STORY).set(STORY.FINISHED_AT, now).execute();
  }
}
