package org.cairncrm.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.cairncrm.events.EventSettings;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What happens to a job while one of its steps is under way. */
@CairnTest
@Import(JobStepsTest.Counting.class)
class JobsUnderLeaseTest {
  @Autowired Jobs jobs;
  @Autowired JobSteps steps;
  @Autowired JobStepsTest.Counting counting;
  @Autowired EventSettings pauses;
  @Autowired DSLContext sql;
  @Autowired TestClock clock;

  @BeforeEach
  void nothing_to_do() {
    sql.execute("delete from work.job");
    counting.plan.clear();
    counting.seen.clear();
  }

  @Test
  void that_are_paused_and_resumed_go_on_behind_the_step() {
    Job job = jobs.start("test.counting", "{}");
    then(
        state -> {
          pauseAndResume(job);
          return new JobStep("half", 5, null, null);
        });
    then(state -> new JobStep(null, 9, null, null));

    steps.sweep();
    assertThat(jobs.get(job.id()).done()).isEqualTo(5);
    assertThat(steps.sweep()).as("at once").isTrue();

    assertThat(counting.seen).extracting(JobState::checkpoint).containsExactly(null, "half");
    assertThat(jobs.get(job.id()).status()).isEqualTo(JobStatus.DONE);
  }

  @Test
  void that_are_paused_and_resumed_before_the_step_fails_are_tried_again_later() {
    Job job = jobs.start("test.counting", "{}");
    then(
        state -> {
          pauseAndResume(job);
          throw new IllegalStateException("broken on purpose");
        });
    then(state -> new JobStep(null, 9, null, null));

    steps.sweep();
    assertThat(jobs.get(job.id()).error()).contains("broken on purpose");
    clock.advance(pauses.retryAfter(1).plusMillis(1));

    assertThat(steps.sweep()).isTrue();
    assertThat(jobs.get(job.id()).status()).isEqualTo(JobStatus.DONE);
  }

  @Test
  void that_are_paused_before_the_step_fails_stay_paused() {
    Job job = jobs.start("test.counting", "{}");
    then(
        state -> {
          jobs.pause(job.id());
          throw new IllegalStateException("broken on purpose");
        });
    then(state -> new JobStep(null, 9, null, null));

    steps.sweep();
    assertThat(jobs.get(job.id()).status()).isEqualTo(JobStatus.PAUSED);
    assertThat(jobs.get(job.id()).error()).contains("broken on purpose");
    clock.advance(pauses.retryAfter(1).plusMillis(1));
    assertThat(steps.sweep()).isFalse();

    jobs.resume(job.id());
    assertThat(steps.sweep()).isTrue();
    assertThat(jobs.get(job.id()).status()).isEqualTo(JobStatus.DONE);
  }

  private void pauseAndResume(Job job) {
    jobs.pause(job.id());
    jobs.resume(job.id());
  }

  private void then(Function<JobState, JobStep> step) {
    counting.plan.add(step);
  }
}
