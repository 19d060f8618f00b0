package org.cairncrm.demo;

import static org.cairncrm.demo.db.Tables.STORY;

import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The progress of the story, stored so that a restart can continue. */
@Component
@ConditionalOnDemo
class StoryProgress {
  private final DSLContext sql;

  StoryProgress(DSLContext sql) {
    this.sql = sql;
  }

  /** Records when the story began, unless it has begun already. */
  void begin(Instant now) {
    sql.insertInto(STORY).set(STORY.BEGUN_AT, now).onConflictDoNothing().execute();
  }

  /** The time when an unfinished story began; null if there is none. */
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
