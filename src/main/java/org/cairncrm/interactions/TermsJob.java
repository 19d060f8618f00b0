package org.cairncrm.interactions;

import static org.cairncrm.interactions.db.Tables.INTERACTION;

import java.util.List;
import java.util.UUID;
import org.cairncrm.shared.words.WordForms;
import org.cairncrm.work.Job;
import org.cairncrm.work.JobKind;
import org.cairncrm.work.JobState;
import org.cairncrm.work.JobStatus;
import org.cairncrm.work.JobStep;
import org.cairncrm.work.Jobs;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Adds the terms of contacts that were recorded before there were any, so that the search finds
 * their words. It begins at the start of the application if there are such contacts, runs in the
 * background, and goes on where it stopped.
 */
@Component
class TermsJob implements JobKind, ApplicationRunner {
  static final String KIND = "interactions.terms";

  /** The number of contacts of one step. */
  private static final int STEP = 500;

  private final DSLContext sql;
  private final WordForms forms;
  private final Jobs jobs;

  TermsJob(
      DSLContext sql, WordForms forms, @org.springframework.context.annotation.Lazy Jobs jobs) {
    this.sql = sql;
    this.forms = forms;
    this.jobs = jobs;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String title() {
    return "Prepare the search for words that were said";
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Job last = jobs.newest(KIND);
    boolean open =
        last != null
            && List.of(JobStatus.WAITING, JobStatus.RUNNING, JobStatus.PAUSED)
                .contains(last.status());
    if (!open && sql.fetchExists(INTERACTION, INTERACTION.TERMS.isNull())) {
      jobs.start(KIND, "{}");
    }
  }

  @Override
  public JobStep step(JobState state) {
    List<Record3<UUID, String, String>> rows =
        sql.select(INTERACTION.INTERACTION_ID, INTERACTION.SUBJECT, INTERACTION.BODY)
            .from(INTERACTION)
            .where(INTERACTION.TERMS.isNull())
            .orderBy(INTERACTION.INTERACTION_ID)
            .limit(STEP)
            .fetch();
    sql.batch(
            rows.stream()
                .map(
                    row ->
                        sql.update(INTERACTION)
                            .set(INTERACTION.TERMS, Terms.of(row.value2(), row.value3(), forms))
                            .where(
                                INTERACTION.INTERACTION_ID.eq(row.value1()),
                                INTERACTION.TERMS.isNull()))
                .toList())
        .execute();
    long done = state.done() + rows.size();
    return new JobStep(rows.size() < STEP ? null : "more", done, null, null);
  }
}
